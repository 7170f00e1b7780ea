package io.zhibiao.indexer;

import io.quarkus.runtime.ShutdownEvent;
import io.zhibiao.indexer.core.Patience;
import io.zhibiao.indexer.core.store.Contended;
import io.zhibiao.indexer.core.store.NotAllowed;
import io.zhibiao.indexer.core.store.Unavailable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Waits for Elasticsearch, tells that it does, and puts the templates again in case they are what is missing. */
@Singleton
final class Waiting implements Patience.Pause {
    private static final Logger LOG = Logger.getLogger(Waiting.class);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean told = new AtomicBoolean();
    private final Store store;

    @Inject
    Waiting(Store store) {
        this.store = store;
    }

    @Override
    public void after(Unavailable fault, Duration wait) {
        if (fault instanceof Contended) {
            LOG.debugf("another instance was first, going on with what it wrote cause=\"%s\"", fault.getMessage());
        } else if (fault instanceof NotAllowed) {
            tellOnce(fault);
            store.doubt();
        } else {
            LOG.warnf("waiting for Elasticsearch wait=%s cause=\"%s\"", wait, fault.getMessage());
            store.doubt();
        }
        try {
            if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Patience.Stopped();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        }
    }

    /** Waiting does not help until somebody acts: one error, not one for each attempt. */
    private void tellOnce(Unavailable fault) {
        if (told.compareAndSet(false, true)) {
            LOG.errorf(
                    "Elasticsearch does not let the service in, trying on; set quarkus.elasticsearch.api-key, or"
                            + " username and password, and the rights of its role cause=\"%s\"",
                    fault.getMessage());
        } else {
            LOG.debugf("still not let in cause=\"%s\"", fault.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }
}
