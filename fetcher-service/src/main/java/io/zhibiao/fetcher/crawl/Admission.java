package io.zhibiao.fetcher.crawl;

import java.time.Duration;

/** Whether a request may be made now. */
sealed interface Admission {
    /** It may. */
    record Go(Pass pass) implements Admission {}

    /** Its host is in trouble, as another crawl or another fetcher found: not before that time. */
    record Rests(Duration time) implements Admission {}

    /** The crawl ended while it waited. */
    record Closed() implements Admission {}

    /** A host that is held for one request. */
    interface Pass {
        /** For what asks no host. */
        Pass NONE = () -> {};

        /** The request has ended; says so once. */
        void end();
    }
}
