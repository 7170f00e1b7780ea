package io.zhibiao.fetcher.crawl;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What all crawls of a process share: how many requests are under way, and that a host is asked by one of them at a time with a
 * pause between. A crawl keeps its own hosts in order by itself; this counts where lists of two crawls lead to one host.
 */
public final class Traffic {
    private final Semaphore places;
    private final Map<String, Way> ways = new ConcurrentHashMap<>();

    /** Traffic with so many requests under way at most. */
    public Traffic(int parallel) {
        places = new Semaphore(parallel);
    }

    /** Takes a place for a visit; waits for one. */
    void enter() throws InterruptedException {
        places.acquire();
    }

    void leave() {
        places.release();
    }

    /** Makes a request when no other is made to its host, and a pause after the last one. */
    <T> T ask(String host, Duration pause, Supplier<T> request) {
        return ways.computeIfAbsent(host, h -> new Way()).ask(pause, request);
    }

    private static final class Way {
        private final ReentrantLock lock = new ReentrantLock(true);
        private long freeAt = System.nanoTime();

        <T> T ask(Duration pause, Supplier<T> request) {
            lock.lock();
            try {
                await();
                return request.get();
            } finally {
                freeAt = System.nanoTime() + pause.toNanos();
                lock.unlock();
            }
        }

        private void await() {
            try {
                TimeUnit.NANOSECONDS.sleep(freeAt - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the request is broken off by it
            }
        }
    }
}
