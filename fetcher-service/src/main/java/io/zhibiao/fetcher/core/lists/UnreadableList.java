package io.zhibiao.fetcher.core.lists;

/** A list that is not written as its source says; the message tells what was met. */
public final class UnreadableList extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableList(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableList(String message) {
        super(message);
    }
}
