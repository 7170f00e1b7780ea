package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What is known of each page, by its key. Thread-safe. */
public final class PageStates {
    private final Shelf shelf;
    private final Set<String> pending = ConcurrentHashMap.newKeySet();

    /** States in memory. */
    public PageStates() {
        this(new MemoryShelf());
    }

    /** States on a shelf that nobody else writes to. */
    public PageStates(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Takes a state over, unless a later visit is known: the topic echoes our own writes with delay. */
    public synchronized void put(PageState state) {
        PageState had = shelf.get(state.url());
        if (had == null) {
            shelf.assign(state.sourceId(), state.url());
        }
        keep(had == null ? state : later(had, state));
    }

    private void keep(PageState state) {
        shelf.put(state);
        if (state.pending()) {
            pending.add(state.url());
        } else {
            pending.remove(state.url());
        }
    }

    /** What was only about to be published gives way to the word that it was. */
    private static PageState later(PageState had, PageState got) {
        int order = got.lastVisit().compareTo(had.lastVisit());
        return order < 0 || (order == 0 && got.pending()) ? had : got;
    }

    /** Forgets what was published of a page, so that it is due at once and new. */
    public synchronized void reset(PageState state) {
        keep(new PageState(state.url(), state.sourceId(), null, null, null, 0, Instant.EPOCH, null)
                .at(state.whereabouts()));
    }

    /** Pages of which it is not known whether they were published before a crash. */
    public List<PageState> pending() {
        return pending.stream().flatMap(key -> get(key).stream()).toList();
    }

    public Optional<PageState> get(String key) {
        return Optional.ofNullable(shelf.get(key));
    }

    /** The pages that a source was the first to name; attachments among them. */
    Stream<PageState> ofSource(String id) {
        return shelf.keys(id).map(shelf::get).filter(Objects::nonNull);
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
        return shelf.size();
    }
}
