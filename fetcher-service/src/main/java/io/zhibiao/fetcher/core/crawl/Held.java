package io.zhibiao.fetcher.core.crawl;

import java.util.HashMap;
import java.util.Map;

/** Bytes that wait in memory until all attachments of their pages are here. Not thread-safe. */
final class Held {
    /** So much and one more page at most, whatever the number of hosts: the heap is small. */
    static final long MOST = 16L * 1024 * 1024;

    private final Map<String, Long> byKey = new HashMap<>();
    private long total;

    void put(String key, long bytes) {
        Long before = byKey.put(key, bytes);
        total += bytes - (before == null ? 0 : before);
    }

    void remove(String key) {
        Long before = byKey.remove(key);
        total -= before == null ? 0 : before;
    }

    /** Whether the others leave room for more of a page. */
    boolean hasRoom(String key) {
        return total - byKey.getOrDefault(key, 0L) < MOST;
    }
}
