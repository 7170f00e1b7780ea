package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageState;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shelf in memory, for as many pages as fit there. Keys come in the order in which they were assigned. */
final class MemoryShelf implements Shelf {
    private final Map<String, PageState> byKey = new ConcurrentHashMap<>();
    private final Map<String, Queue<String>> keysBySource = new ConcurrentHashMap<>();

    @Override
    public @Nullable PageState get(String key) {
        return byKey.get(key);
    }

    @Override
    public void put(PageState state) {
        byKey.put(state.url(), state);
    }

    @Override
    public void assign(String sourceId, String key) {
        keysBySource
                .computeIfAbsent(sourceId, s -> new ConcurrentLinkedQueue<>())
                .add(key);
    }

    @Override
    public Stream<String> keys(String sourceId) {
        Queue<String> keys = keysBySource.get(sourceId);
        return keys == null ? Stream.empty() : keys.stream();
    }

    @Override
    public int size() {
        return byKey.size();
    }
}
