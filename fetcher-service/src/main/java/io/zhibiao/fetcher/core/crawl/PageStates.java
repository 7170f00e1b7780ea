package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** What is known of each page, by its key. Thread-safe. */
public final class PageStates {
    private final Map<String, PageState> byKey = new ConcurrentHashMap<>();
    private final Map<String, Queue<String>> keysBySource = new ConcurrentHashMap<>();

    /** Takes a state over, unless a later visit is known: the topic echoes our own writes with delay. */
    public void put(PageState state) {
        if (byKey.putIfAbsent(state.url(), state) == null) {
            keysBySource
                    .computeIfAbsent(state.sourceId(), s -> new ConcurrentLinkedQueue<>())
                    .add(state.url());
        } else {
            byKey.merge(state.url(), state, PageStates::later);
        }
    }

    /** What was only about to be published gives way to the word that it was. */
    private static PageState later(PageState had, PageState got) {
        int order = got.lastVisit().compareTo(had.lastVisit());
        return order < 0 || (order == 0 && got.pending()) ? had : got;
    }

    /** Forgets what was published of a page, so that it is due at once and new. */
    public void reset(PageState state) {
        byKey.put(
                state.url(),
                new PageState(state.url(), state.sourceId(), null, null, null, 0, Instant.EPOCH, null)
                        .at(state.whereabouts()));
    }

    /** Pages of which it is not known whether they were published before a crash. */
    public List<PageState> pending() {
        return byKey.values().stream().filter(PageState::pending).toList();
    }

    public Optional<PageState> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The pages that a source was the first to name, in the order in which they came to be known; attachments among them. */
    Stream<PageState> ofSource(String id) {
        Queue<String> keys = keysBySource.get(id);
        return keys == null ? Stream.empty() : keys.stream().map(byKey::get).filter(Objects::nonNull);
    }

    /** Whether two states of a page tell the same but for the time of the last visit. */
    public static boolean differOnlyInVisit(PageState a, PageState b) {
        return Objects.equals(a.contentHash(), b.contentHash())
                && Objects.equals(a.etag(), b.etag())
                && Objects.equals(a.lastModified(), b.lastModified())
                && a.failures() == b.failures()
                && a.pending() == b.pending();
    }

    public int size() {
        return byKey.size();
    }
}
