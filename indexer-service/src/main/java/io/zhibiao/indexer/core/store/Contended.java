package io.zhibiao.indexer.core.store;

/** Another instance wrote the same document at the same time; the same again sees what it wrote. */
public final class Contended extends Unavailable {
    private static final long serialVersionUID = 1L;

    public Contended(String message) {
        super(message, null);
    }
}
