package io.zhibiao.fetcher.core.sources;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One list page that is watched.
 *
 * @param id names the source in events, logs and metrics
 * @param name for people
 * @param region region the postings are expected to be of: a hint, their text decides
 * @param url the list page, http or https
 * @param linkSelector CSS selector of the article links, or of elements that hold them; null: links are found by themselves
 * @param titlePattern what a link's title must contain to be visited; null: any
 * @param interval from one visit of the list to the next
 * @param encoding encoding of the list page where neither it nor its header tells; null: found by itself
 * @param revisit how the articles already known are visited again
 * @param politeness what the host may be asked for
 * @param allowLocal whether addresses of this machine and of private networks may be visited
 */
public record Source(
        String id,
        String name,
        @Nullable String region,
        String url,
        @Nullable String linkSelector,
        @Nullable Pattern titlePattern,
        Duration interval,
        @Nullable String encoding,
        Revisit revisit,
        Politeness politeness,
        boolean allowLocal) {

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
     */
    public record Politeness(Duration delay, int newPages) {}
}
