package io.zhibiao.fetcher.core.turns;

import io.zhibiao.events.FetchTurn;
import java.time.Duration;

/** Carries what is said to all fetchers, this one too: what is said of one partition in one order. Thread-safe. */
public interface Post {
    /** Sends in the order of the calls; returns at once, and drops what can't be sent. */
    void send(FetchTurn turn);

    /** Whether something was not sent yet. */
    boolean isBehind();

    /** Returns when all is sent, or that time is over. */
    void await(Duration atMost);

    /** For a process that shares nothing with others. */
    Post NONE = new Post() {
        @Override
        public void send(FetchTurn turn) {}

        @Override
        public boolean isBehind() {
            return false;
        }

        @Override
        public void await(Duration atMost) {}
    };
}
