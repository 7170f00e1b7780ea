package io.zhibiao.fetcher.files;

import io.zhibiao.fetcher.core.crawl.Outcome;
import io.zhibiao.fetcher.core.crawl.Outlet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Publishes pages side by side, in bounded groups; closed when all are stored. Not thread-safe. */
final class Publishing implements AutoCloseable {
    private static final int MOST_PAGES = 64;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Outlet outlet;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> underWay = new ArrayList<>();
    private int bytes;

    Publishing(Outlet outlet) {
        this.outlet = outlet;
    }

    /** Publishes a page; waits for those before it when the group is full. */
    void add(Outcome.Changed page) {
        bytes += page.body().size();
        underWay.add(threads.submit(() -> outlet.publish(page.page(), page.body())));
        if (underWay.size() >= MOST_PAGES || bytes >= MOST_BYTES) {
            await();
        }
    }

    /** Waits for all; throws when one could not be stored. */
    @Override
    public void close() {
        try {
            await();
        } finally {
            threads.close();
        }
    }

    private void await() {
        for (Future<?> page : underWay) {
            await(page);
        }
        underWay.clear();
        bytes = 0;
    }

    private static void await(Future<?> page) {
        try {
            page.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page of an archive was not stored", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a page of an archive was stored", e);
        }
    }
}
