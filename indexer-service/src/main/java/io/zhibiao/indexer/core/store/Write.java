package io.zhibiao.indexer.core.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One write of a batch. */
public sealed interface Write {
    /** The index written to. */
    Index index();

    /** The document's id. */
    String id();

    /** Stores the document unless one of a higher version is there. */
    record Put(Index index, String id, long version, ObjectNode document) implements Write {}

    /** Removes the document unless it has a higher version; a missing one is removed already. */
    record Remove(Index index, String id, long version) implements Write {}

    /** Stores the document unless one with its id is there. */
    record Create(Index index, String id, ObjectNode document) implements Write {}

    /** Stores the document if nobody wrote it since it was read. */
    record Replace(Index index, String id, long seqNo, long primaryTerm, ObjectNode document) implements Write {}

    /** Sets some fields of a document that is there. */
    record Merge(Index index, String id, ObjectNode fields) implements Write {}
}
