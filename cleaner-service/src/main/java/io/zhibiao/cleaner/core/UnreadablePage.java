package io.zhibiao.cleaner.core;

/** A page that holds no posting at all: the message says what is wrong with it and what to do. */
public final class UnreadablePage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadablePage(String message) {
        super(message);
    }

    public UnreadablePage(String message, Throwable cause) {
        super(message, cause);
    }
}
