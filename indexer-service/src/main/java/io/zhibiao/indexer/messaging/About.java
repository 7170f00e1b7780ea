package io.zhibiao.indexer.messaging;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Lets structured logs tell what a line is about by a posting's id. */
final class About {
    private static final String POSTING = "posting";

    private About() {}

    /** Logs with that id, or none. */
    static void posting(@Nullable String id, Runnable log) {
        if (id == null) {
            log.run();
            return;
        }
        MDC.put(POSTING, id);
        try {
            log.run();
        } finally {
            MDC.remove(POSTING);
        }
    }
}
