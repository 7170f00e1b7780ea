package io.zhibiao.fetcher.core.robots;

import io.zhibiao.fetcher.core.web.Body;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The robots meta tag of a page. */
public final class MetaRobots {
    /** Meta tags stand at the beginning. */
    private static final int HEAD = 32 * 1024;

    private static final Pattern META = Pattern.compile("(?i)<meta\\s[^>]{0,500}>");
    private static final Pattern NAME =
            Pattern.compile("(?i)\\bname\\s*=\\s*[\"']?(robots|" + RobotsTxt.PRODUCT + ")[\"'\\s/>]");
    private static final Pattern CONTENT = Pattern.compile("(?i)\\bcontent\\s*=\\s*[\"']?([^\"'>]{0,200})");

    private MetaRobots() {}

    /** Whether a page asks robots not to keep it. */
    public static boolean forbidsKeeping(Body page) {
        return says(page, "noindex");
    }

    /** Whether a page asks robots not to follow its links. */
    public static boolean forbidsFollowing(Body page) {
        return says(page, "nofollow");
    }

    private static boolean says(Body page, String word) {
        int length = Math.min(page.size(), HEAD);
        Matcher meta = META.matcher(new String(page.bytes(), 0, length, StandardCharsets.ISO_8859_1));
        while (meta.find()) {
            if (NAME.matcher(meta.group()).find() && names(meta.group(), word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(String meta, String word) {
        Matcher content = CONTENT.matcher(meta);
        return content.find()
                && Pattern.compile("(?i)(^|[\\s,])(" + word + "|none)($|[\\s,])")
                        .matcher(content.group(1))
                        .find();
    }
}
