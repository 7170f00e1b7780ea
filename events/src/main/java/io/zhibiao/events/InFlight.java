package io.zhibiao.events;

import java.util.HashMap;
import java.util.Map;

/**
 * What a service has begun and the broker has not confirmed yet: some at once, so that work goes on while messages are stored, but
 * never two of the same key, whose results must not mix. Thread-safe.
 */
public final class InFlight {
    private final long most;
    private final Map<String, Long> sizes = new HashMap<>();
    private long size;

    /** @param most bytes of what may be underway at once; what has more goes alone */
    public InFlight(long most) {
        this.most = most;
    }

    /**
     * Waits until there is room, and until nothing of the same key is underway.
     *
     * @throws IllegalStateException if the thread is interrupted while it waits, as at a service's end
     */
    public synchronized void enter(String key, long bytes) {
        while (sizes.containsKey(key) || (!sizes.isEmpty() && size + bytes > most)) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("ended before " + key + " was begun", e);
            }
        }
        sizes.put(key, bytes);
        size += bytes;
    }

    /** What was entered under the key is done, be it well or not. */
    public synchronized void leave(String key) {
        Long left = sizes.remove(key);
        size -= left == null ? 0 : left;
        notifyAll();
    }
}
