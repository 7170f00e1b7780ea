package io.zhibiao.fetcher.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Room in memory that bodies share, in pieces of one size. When all is taken, one of those that ask for more is let through to its
 * end, over the size: else bodies that are half here would wait for each other.
 */
final class Room {
    private final int size;
    private final long patienceNanos;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private int taken;
    private @Nullable Share through;

    Room(int size, int patienceSeconds) {
        this.size = size;
        this.patienceNanos = TimeUnit.SECONDS.toNanos(patienceSeconds);
    }

    /** A share without a piece in it. */
    Share open() {
        return new Share();
    }

    /** What one body takes. */
    final class Share implements AutoCloseable {
        private int pieces;

        /** Takes one piece more; waits for it, and throws when that lasts too long. */
        void grow() throws IOException {
            lock.lock();
            try {
                await();
                pieces++;
                taken++;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            } finally {
                lock.unlock();
            }
        }

        private void await() throws InterruptedException, IOException {
            long left = patienceNanos;
            while (taken >= size && through != null && through != this) {
                if (left <= 0) {
                    throw new IOException("too many large pages at a time");
                }
                left = changed.awaitNanos(left);
            }
            if (taken >= size) {
                through = this;
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                taken -= pieces;
                pieces = 0;
                through = through == this ? null : through;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
