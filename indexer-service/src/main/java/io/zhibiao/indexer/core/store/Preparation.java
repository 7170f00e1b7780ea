package io.zhibiao.indexer.core.store;

/** Puts whatever the store needs before it takes documents; as often as one likes. */
@FunctionalInterface
public interface Preparation {
    /**
     * Puts it.
     *
     * @throws Unavailable when the store can't take it now
     */
    void put();
}
