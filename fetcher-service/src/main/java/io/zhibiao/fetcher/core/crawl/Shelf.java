package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageState;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the states of pages lie, by their keys. Thread-safe for single calls; no durability is asked for. */
public interface Shelf {
    @Nullable
    PageState get(String key);

    /** Keeps a state in the place of the one that its key has. */
    void put(PageState state);

    /** Has a page found under its source, beside those that are already. */
    void assign(String sourceId, String key);

    /** The keys of the pages of a source, in an order of the shelf's own. */
    Stream<String> keys(String sourceId);

    int size();
}
