package io.zhibiao.fetcher.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A thread with a consumer of its own, which begins again with another one when Kafka fails it. */
final class KafkaReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KafkaReader.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String name;
    private final StateTopic.Connection connection;
    private final Duration leave;
    private final Work work;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Consumer<String, byte[]> current;

    /**
     * A reader that is not started.
     *
     * @param name of its thread, told in the log
     * @param leave how long its end may take
     */
    KafkaReader(String name, StateTopic.Connection connection, Duration leave, Work work) {
        this.name = name;
        this.connection = connection;
        this.leave = leave;
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** Reads with a consumer until the reader is stopped; when it returns earlier it is called again, a moment later. */
    @FunctionalInterface
    interface Work {
        void follow(Consumer<String, byte[]> consumer);
    }

    void start() {
        thread.start();
    }

    /** Lets the consumer leave, and returns when it has. */
    @Override
    public void close() {
        stop.countDown();
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (!thread.isAlive()) {
            return;
        }
        try {
            thread.join(leave);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Waits before the next try; no longer than the reader runs. */
    void pause() {
        try {
            if (stop.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debugf("reader stopped while it waited: name=%s", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopped()) {
            try (Consumer<String, byte[]> consumer = connection.open()) {
                current = consumer;
                work.follow(consumer);
            } catch (WakeupException e) {
                LOG.debugf("reader stopped: name=%s", name);
            } catch (KafkaException e) {
                LOG.warnf("topic can't be read, trying again: name=%s cause=%s", name, e.getMessage());
            }
            pause();
        }
    }
}
