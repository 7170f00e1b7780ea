package io.zhibiao.indexer.core.store;

import org.jspecify.annotations.Nullable;

/** The store can't take it now; the same again later will do. */
public class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
