package io.zhibiao.indexer.delivery;

import io.zhibiao.indexer.core.alerts.HttpCall;
import java.io.IOException;

/** Sends a call. */
@FunctionalInterface
interface Post {
    /** The answer. */
    Answer send(HttpCall call) throws IOException, InterruptedException;

    /** Status and body of an answer. */
    record Answer(int status, String body) {}
}
