package io.zhibiao.fetcher.messaging;

import io.zhibiao.fetcher.core.crawl.Tenure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the group still counts on this instance. A group gives away the sources of a member that it has not heard for the length
 * of a session. One that stood still meanwhile (a paused container, a suspended machine) does not know, and would visit and publish
 * what another one does. So what is the owner's alone to do waits until the group is known to have heard us a short while ago.
 *
 * <p>The answer to a heartbeat proves that the group heard us after the answer before it. Only that moment counts, as the latest
 * answer may say that we are out. Thread-safe.
 */
public final class Heartbeats implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Heartbeats.class);

    /** After so long without a heartbeat a member is taken for dead. */
    public static final Duration SESSION = Duration.ofSeconds(8);

    public static final Duration INTERVAL = Duration.ofSeconds(2);

    /** Shorter than the session by what a message that is being sent may take. */
    private static final Duration FRESH = Duration.ofSeconds(6);

    private static final Duration SAMPLE = Duration.ofMillis(100);

    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("fetch-heartbeats").daemon().unstarted(this::run);
    private volatile @Nullable Metric answers;
    private double answered;
    private long answeredAt;
    private long heardAt;
    private int term;
    private boolean leaving;

    public Heartbeats() {
        this(System::nanoTime);
    }

    /** With a clock that counts nanoseconds. */
    Heartbeats(LongSupplier nanos) {
        this.nanos = nanos;
        long longAgo = nanos.getAsLong() - SESSION.toNanos();
        this.answeredAt = longAgo;
        this.heardAt = longAgo;
    }

    void start() {
        thread.start();
    }

    /** Listens to a consumer's heartbeats from now on. */
    void listen(Consumer<String, byte[]> consumer) {
        answers = consumer.metrics().entrySet().stream()
                .filter(m -> m.getKey().name().equals("heartbeat-total"))
                .map(m -> (Metric) m.getValue())
                .findFirst()
                .orElse(null);
        change(() -> {
            answered = 0;
            leaving = false;
        });
    }

    /** No more heartbeats will be sent: who waits for one waits in vain. */
    void leaving() {
        change(() -> leaving = true);
    }

    /** The group has just taken us in, or told us our share. */
    void joined() {
        change(() -> {
            answeredAt = nanos.getAsLong();
            heardAt = answeredAt;
        });
    }

    /** The group has put us out: no tenure of before counts any more. */
    void lost() {
        change(() -> {
            term++;
            heardAt = nanos.getAsLong() - SESSION.toNanos();
        });
    }

    /** So many heartbeats were answered until now. */
    void answered(double total) {
        change(() -> {
            if (total > answered) {
                heardAt = answeredAt;
                answeredAt = nanos.getAsLong();
                answered = total;
            }
        });
    }

    /** That of sources which are taken over now. */
    public Tenure tenure() {
        int of = term;
        return () -> await(of);
    }

    @Override
    public void close() {
        stop.countDown();
    }

    private void await(int of) {
        lock.lock();
        try {
            while (of == term && !leaving && !isFresh()) {
                changed.await();
            }
            if (of != term || !isFresh()) {
                throw new Tenure.Ended();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Tenure.Ended(e);
        } finally {
            lock.unlock();
        }
    }

    private boolean isFresh() {
        return nanos.getAsLong() - heardAt < FRESH.toNanos();
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Says when visits begin to wait, and when they go on. */
    private boolean told(boolean before) {
        lock.lock();
        try {
            boolean fresh = isFresh();
            if (before && !fresh) {
                LOG.warnf("no word from the group for %d s: visits wait for it", FRESH.toSeconds());
            } else if (!before && fresh) {
                LOG.info("the group counts on us: sources of ours are visited");
            }
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            boolean fresh = false;
            while (!stop.await(SAMPLE.toMillis(), TimeUnit.MILLISECONDS)) {
                Metric total = answers;
                if (total != null) {
                    answered((double) total.metricValue());
                }
                fresh = told(fresh);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
