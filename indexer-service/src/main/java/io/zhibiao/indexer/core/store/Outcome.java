package io.zhibiao.indexer.core.store;

/** What became of a {@link Write}. */
public sealed interface Outcome {
    /**
     * What was written, for a write that must not be left out.
     *
     * @param what is written, for the fault
     * @throws Contended when another writer was there first: to be done again
     * @throws IllegalStateException when the store refuses it, now and ever
     */
    default Done requireDone(String what) {
        return switch (this) {
            case Done done -> done;
            case Outdone outdone -> throw new Contended(what + " was written by another instance");
            case Refused refused ->
                throw new IllegalStateException(what + " was refused by the store: " + refused.reason());
        };
    }

    /** Written. */
    record Done(long seqNo, long primaryTerm) implements Outcome {}

    /** Not written: a newer version, a document of the same id or another writer was there first. */
    record Outdone() implements Outcome {}

    /** Not written, and never will be: the store says why. */
    record Refused(String reason) implements Outcome {}
}
