package io.zhibiao.indexer.core;

import io.zhibiao.indexer.core.store.Contended;
import io.zhibiao.indexer.core.store.Unavailable;
import java.time.Duration;
import java.util.function.Supplier;

/** Does a step again for as long as the store is unavailable, waiting longer each time up to a limit. */
public final class Patience {
    /** Who comes second goes on at once, or nearly. */
    private static final int CONTENDED = 20;

    private final Duration first;
    private final Duration longest;
    private final Pause pause;

    /**
     * How to wait.
     *
     * @param first the first wait; each further one doubles
     * @param longest no wait is longer
     */
    public Patience(Duration first, Duration longest, Pause pause) {
        this.first = first;
        this.longest = longest;
        this.pause = pause;
    }

    /**
     * The step's result, once it has one.
     *
     * @throws Stopped when the service stops meanwhile
     */
    public <T> T until(Supplier<T> step) {
        Duration wait = first;
        while (true) {
            try {
                return step.get();
            } catch (Contended e) {
                pause.after(e, first.dividedBy(CONTENDED));
            } catch (Unavailable e) {
                pause.after(e, wait);
                wait = wait.multipliedBy(2).compareTo(longest) < 0 ? wait.multipliedBy(2) : longest;
            }
        }
    }

    /** Waits. */
    public interface Pause {
        /**
         * Waits, and lets it be known why.
         *
         * @throws Stopped when the service stops
         */
        void after(Unavailable fault, Duration wait);
    }

    /** The service stops: the work is left to its next run. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Stopped() {
            super("the service stops; what is not acknowledged comes again");
        }
    }
}
