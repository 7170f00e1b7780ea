package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.fetcher.core.crawl.Outcome.Trouble;
import io.zhibiao.fetcher.core.pages.Refusal;
import io.zhibiao.fetcher.core.robots.RobotsTxt;
import io.zhibiao.fetcher.core.web.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what the answer to a request for robots.txt means, by RFC 9309, 2.3.1: a file that is unavailable (4xx, or more than five
 * redirects) allows everything; one that can't be reached (5xx, no answer) forbids everything until it can.
 */
final class RobotsJudge {
    private static final int MOST_HOPS = 5;
    private static final int SERVER_ERROR = 500;

    /** Refusals of a firewall or for haste are no word of the site: ask again later. */
    private static final Set<Integer> NOT_NOW = Set.of(408, 421, 425, 429);

    private RobotsJudge() {}

    static Outcome judge(Visit visit, Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Page page ->
                new Outcome.Learnt(RobotsTxt.parse(visit.address(), page.body(), page.contentType()));
            case Answer.Moved moved ->
                visit.hops() >= MOST_HOPS
                        ? new Outcome.Learnt(RobotsTxt.allowAll())
                        : new Outcome.Moved(visit.movedTo(moved.address(), now));
            case Answer.Refused refused -> refused(refused);
            // The visit itself is refused as well, and tells why.
            case Answer.Forbidden ignored -> new Outcome.Learnt(RobotsTxt.allowAll());
            case Answer.Broken broken -> unreachable(broken.reason(), Trouble.HOST, null);
            case Answer.NotModified ignored -> unreachable("status 304", Trouble.HOST, null);
            case Answer.TooLarge ignored -> unreachable("too large", Trouble.HOST, null);
        };
    }

    private static Outcome refused(Answer.Refused refused) {
        int status = refused.status();
        return status >= SERVER_ERROR || NOT_NOW.contains(status) || Refusal.isWall(status)
                ? unreachable(
                        "status " + status,
                        Refusal.isWall(status) ? Trouble.DOMAIN : Trouble.HOST,
                        refused.retryAfter())
                : new Outcome.Learnt(RobotsTxt.allowAll());
    }

    private static Outcome unreachable(String reason, Trouble trouble, @Nullable Duration retryAfter) {
        return new Outcome.Failed("robots.txt: " + reason, trouble, retryAfter, null);
    }
}
