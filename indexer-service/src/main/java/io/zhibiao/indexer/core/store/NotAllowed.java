package io.zhibiao.indexer.core.store;

/** The store does not let this service in: nothing will be stored until an operator sets the credentials or rights right. */
public final class NotAllowed extends Unavailable {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String message, Throwable cause) {
        super(message, cause);
    }
}
