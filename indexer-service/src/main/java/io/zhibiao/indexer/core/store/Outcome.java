package io.zhibiao.indexer.core.store;

/** What became of a {@link Write}. */
public sealed interface Outcome {
    /** Written. */
    record Done(long seqNo, long primaryTerm) implements Outcome {}

    /** Not written: a newer version, a document of the same id or another writer was there first. */
    record Outdone() implements Outcome {}

    /** Not written, and never will be: the store says why. */
    record Refused(String reason) implements Outcome {}
}
