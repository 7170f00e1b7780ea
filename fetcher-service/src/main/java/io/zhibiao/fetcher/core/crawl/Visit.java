package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One request that is to be made.
 *
 * @param source the source it is made for
 * @param purpose what the answer is read as
 * @param key canonical address of what was wanted first; stays the same over redirects
 * @param address where the request goes
 * @param known validators of the copy we have
 * @param titleHint the article's title in the list
 * @param dateHint the article's date in the list
 * @param due not to be made before
 * @param hops redirects followed so far
 */
public record Visit(
        Source source,
        Purpose purpose,
        String key,
        String address,
        Validators known,
        @Nullable String titleHint,
        @Nullable LocalDate dateHint,
        Instant due,
        int hops) {

    /** What a visit is for. */
    public enum Purpose {
        LIST,
        ARTICLE
    }

    /** The same errand at another address. */
    Visit movedTo(String other, Instant now) {
        return new Visit(source, purpose, key, other, known, titleHint, dateHint, now, hops + 1);
    }
}
