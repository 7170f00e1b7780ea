package io.zhibiao.fetcher.core.robots;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The X-Robots-Tag fields of an answer: what the robots meta tag says, for documents as well. */
public final class RobotsHeader {
    /** A field may begin with the robot that it is for. */
    private static final Pattern FOR = Pattern.compile("^\\s*([A-Za-z0-9_-]{1,60})\\s*:(.*)$", Pattern.DOTALL);

    /** Rules that have a value, and so look like robots. */
    private static final Set<String> VALUED =
            Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

    private RobotsHeader() {}

    /** Whether an answer is not to be kept. */
    public static boolean forbidsKeeping(List<String> fields) {
        return fields.stream().anyMatch(field -> says(field, "noindex"));
    }

    /** Whether the links of an answer are not to be followed. */
    public static boolean forbidsFollowing(List<String> fields) {
        return fields.stream().anyMatch(field -> says(field, "nofollow"));
    }

    private static boolean says(String field, String word) {
        Matcher named = FOR.matcher(field);
        if (!named.matches() || VALUED.contains(named.group(1).toLowerCase(Locale.ROOT))) {
            return MetaRobots.names(field, word);
        }
        return named.group(1).equalsIgnoreCase(RobotsTxt.PRODUCT) && MetaRobots.names(named.group(2), word);
    }
}
