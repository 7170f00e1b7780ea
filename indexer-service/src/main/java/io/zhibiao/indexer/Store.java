package io.zhibiao.indexer;

import io.zhibiao.indexer.elasticsearch.Templates;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Whether the indices are known to be there. */
@Singleton
public class Store {
    private final Templates templates;
    private volatile boolean ready;

    @Inject
    Store(Templates templates) {
        this.templates = templates;
    }

    /** Puts templates and indices unless they are known to be there. */
    public void prepare() {
        if (!ready) {
            templates.put();
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
