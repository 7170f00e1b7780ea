package io.zhibiao.cleaner.messaging;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/** Waits for a broker that takes nothing for a while, longer than its client has patience; or than the clock tells, when it jumps. */
final class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Outage() {}

    /** Sends, again and again while the fault is one that passes; fails with any other. */
    static Uni<Void> outlast(Supplier<Uni<Void>> sending) {
        return Uni.createFrom()
                .deferred(sending::get)
                .onFailure(Outage::passes)
                .invoke(fault -> LOG.warnf("the broker takes nothing, trying again cause=\"%s\"", fault))
                .onFailure(Outage::passes)
                .retry()
                .withBackOff(FIRST, LONGEST)
                .indefinitely();
    }

    private static boolean passes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(RetriableException.class::isInstance);
    }
}
