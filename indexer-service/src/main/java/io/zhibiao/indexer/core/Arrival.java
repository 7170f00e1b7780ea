package io.zhibiao.indexer.core;

import io.zhibiao.indexer.core.store.Outcome;
import java.util.List;

/** What came of the message at a place in the batch. */
record Arrival<T>(int number, T event) {
    <U> Arrival<U> with(U other) {
        return new Arrival<>(number, other);
    }

    /** Adds a rejection for each write the store refused. */
    static void refused(List<? extends Arrival<?>> writes, List<Outcome> outcomes, List<Rejection> rejections) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused refused) {
                rejections.add(Rejection.byStore(writes.get(i).number(), refused.reason()));
            }
        }
    }
}
