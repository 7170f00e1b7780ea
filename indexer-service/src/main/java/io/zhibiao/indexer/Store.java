package io.zhibiao.indexer;

import io.zhibiao.indexer.core.store.Preparation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Whether the indices are known to be there. */
@Singleton
public class Store {
    private final Preparation preparation;
    private volatile boolean ready;

    @Inject
    Store(Preparation preparation) {
        this.preparation = preparation;
    }

    /** Puts templates and indices unless they are known to be there. */
    public synchronized void prepare() {
        if (!ready) {
            preparation.put();
            ready = true;
        }
    }

    /** After a fault they may not be there any more. */
    void doubt() {
        ready = false;
    }

    boolean ready() {
        return ready;
    }
}
