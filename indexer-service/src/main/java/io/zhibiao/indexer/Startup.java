package io.zhibiao.indexer;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.zhibiao.indexer.core.Patience;
import io.zhibiao.indexer.elasticsearch.BadTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Prepares the store at start, beside the HTTP server, so that the health endpoint can tell that it waits. */
@ApplicationScoped
public class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class);
    private static final int BAD_TEMPLATE = 3;

    private final Store store;
    private final Patience patience;

    @Inject
    Startup(Store store, Patience patience) {
        this.store = store;
        this.patience = patience;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("prepare-store").start(this::prepare);
    }

    private void prepare() {
        try {
            patience.until(() -> {
                store.prepare();
                return true;
            });
            LOG.info("indices are ready");
        } catch (BadTemplate e) {
            LOG.errorf("the service can't start cause=\"%s\"", e.getMessage());
            Quarkus.asyncExit(BAD_TEMPLATE);
        } catch (Patience.Stopped e) {
            LOG.debug("stopped while waiting for Elasticsearch");
        }
    }
}
