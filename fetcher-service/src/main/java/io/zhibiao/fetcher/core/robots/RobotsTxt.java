package io.zhibiao.fetcher.core.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.zhibiao.fetcher.core.web.Body;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a host's robots.txt for us. */
public final class RobotsTxt {
    /** The product token that groups of rules name us by. */
    public static final String PRODUCT = "zhibiao";

    /** RFC 9309, 2.5: at least this much is read of a file; what is longer is cut. */
    public static final int MOST_BYTES = 500 * 1024;

    /** RFC 9309, 2.4: rules are not believed for longer. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** The longest Crawl-delay that is kept to; some files ask for days. */
    static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private final SimpleRobotRules rules;

    private RobotsTxt(SimpleRobotRules rules) {
        this.rules = rules;
    }

    /** The rules of a file; lines that are none are ignored, so a page of HTML allows everything. */
    public static RobotsTxt parse(String address, Body body, @Nullable String contentType) {
        return new RobotsTxt(new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(
                        address, body.bytes(), contentType == null ? "text/plain" : contentType, Set.of(PRODUCT)));
    }

    /** The rules of a host that has no file. */
    public static RobotsTxt allowAll() {
        return new RobotsTxt(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }

    public boolean allows(String address) {
        return rules.isAllowed(address);
    }

    /** The pause the host asks for between two requests, within reason; zero when it asks for none. */
    public Duration delay() {
        long millis = rules.getCrawlDelay();
        if (millis == SimpleRobotRules.UNSET_CRAWL_DELAY || millis < 0) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis()));
    }
}
