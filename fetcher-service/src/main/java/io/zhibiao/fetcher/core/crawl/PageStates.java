package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageState;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of each page, by its key. Thread-safe. */
public final class PageStates {
    private final Map<String, PageState> byKey = new ConcurrentHashMap<>();

    /** Takes a state over, unless a later visit is known: the topic echoes our own writes with delay. */
    public void put(PageState state) {
        byKey.merge(state.url(), state, (had, got) -> got.lastVisit().isBefore(had.lastVisit()) ? had : got);
    }

    public Optional<PageState> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whether two states of a page tell the same but for the time of the last visit. */
    public static boolean differOnlyInVisit(PageState a, PageState b) {
        return Objects.equals(a.contentHash(), b.contentHash())
                && Objects.equals(a.etag(), b.etag())
                && Objects.equals(a.lastModified(), b.lastModified())
                && a.failures() == b.failures();
    }

    public int size() {
        return byKey.size();
    }
}
