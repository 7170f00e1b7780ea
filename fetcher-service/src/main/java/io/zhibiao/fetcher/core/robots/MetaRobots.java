package io.zhibiao.fetcher.core.robots;

import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.PageText;
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
        String head = new String(page.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        if (!PageText.holds(head, "robots") && !PageText.holds(head, RobotsTxt.PRODUCT)) {
            return false;
        }
        Matcher meta = META.matcher(head);
        while (meta.find()) {
            if (NAME.matcher(meta.group()).find() && content(meta.group(), word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean content(String meta, String word) {
        Matcher content = CONTENT.matcher(meta);
        return content.find() && names(content.group(1), word);
    }

    /** Whether a word, or the one that stands for all, is among rules. */
    static boolean names(String rules, String word) {
        return Pattern.compile("(?i)(^|[\\s,])(" + word + "|none)($|[\\s,])")
                .matcher(rules)
                .find();
    }
}
