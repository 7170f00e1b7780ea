package io.zhibiao.fetcher.core.crawl;

/** That the sources of a crawl are its own to visit, where several instances share them. Thread-safe. */
@FunctionalInterface
public interface Tenure {
    /** That of a process which shares its sources with none. */
    Tenure FOREVER = () -> {};

    /**
     * Returns when it is certain that no other instance has the sources now; throws {@link Ended} when they are no longer ours, or
     * the thread is interrupted.
     */
    void confirm();

    /** Another instance has the sources, or will have. */
    final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Ended() {
            super("another instance has the source");
        }

        /** The crawl was ended while it waited for certainty. */
        public Ended(InterruptedException cause) {
            super("the crawl ends", cause);
        }
    }
}
