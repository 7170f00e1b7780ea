package io.zhibiao.fetcher.core.sources;

import io.zhibiao.events.PostingKind;
import io.zhibiao.fetcher.core.web.Way;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One list that is watched.
 *
 * @param id names the source in events, logs and metrics
 * @param name for people
 * @param region region the postings are expected to be of: a hint, their text decides
 * @param url where the list is, http or https
 * @param kind how it is written
 * @param titlePattern what a link's title must contain to be visited; null: any
 * @param since day before which an article must not be dated to be visited; null: any, and articles without a date always
 * @param interval from one visit of the list to the next
 * @param rhythm how the interval stretches while there is little to expect
 * @param encoding encoding of the list where neither it nor its header tells; null: found by itself
 * @param depth how far a list of several pages is followed
 * @param revisit how the articles already known are visited again
 * @param politeness what the host may be asked for
 * @param access what of the usual restraint the operator has lifted
 * @param attachments whether documents that an article links are fetched with it
 * @param verified whether somebody has seen the list at this address
 */
public record Source(
        String id,
        String name,
        @Nullable String region,
        String url,
        ListKind kind,
        @Nullable Pattern titlePattern,
        @Nullable LocalDate since,
        Duration interval,
        Rhythm rhythm,
        @Nullable String encoding,
        Depth depth,
        Revisit revisit,
        Politeness politeness,
        Access access,
        Attachments attachments,
        boolean verified) {

    /**
     * Lists that seldom change are visited less, and a list of reports as often as the interval says in the season when they come out.
     *
     * @param longest the longest interval
     * @param season the kind of report whose season counts; null: only how often the list changes does
     */
    public record Rhythm(Duration longest, @Nullable PostingKind season) {}

    /**
     * Lists go on over several pages, the newest articles first.
     *
     * @param pages how many pages are followed at most in one round, as long as they hold new articles
     * @param backfill whether the first pass takes all pages
     */
    public record Depth(int pages, boolean backfill) {}

    /**
     * Articles are revised after their publication, so those on the list are visited again.
     *
     * @param interval from one visit of an article to the next
     * @param limit how many known articles are visited at most in one round
     */
    public record Revisit(Duration interval, int limit) {}

    /**
     * Bounds for the load on a host.
     *
     * @param delay pause between two requests to the host
     * @param newPages how many new articles are visited at most in one round; the others wait for the next
     * @param daily how many requests are made at most on one day
     */
    public record Politeness(Duration delay, int newPages, int daily) {}

    /**
     * Documents that an article links, of its own site.
     *
     * @param wanted whether they are fetched and published with it
     * @param limit how many of an article at most; the others are left out
     */
    public record Attachments(boolean wanted, int limit) {}

    /**
     * What goes with each request, and explicit permissions, none by default.
     *
     * @param way how requests are made, with the permissions that it needs
     * @param againstRobots whether robots.txt is left aside
     * @param headers sent to hosts of the list's own domain, such as a Referer
     */
    public record Access(Way way, boolean againstRobots, Map<String, String> headers) {
        public Access {
            headers = Map.copyOf(headers);
        }
    }
}
