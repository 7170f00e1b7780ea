package io.zhibiao.indexer.core.store;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document as it is stored.
 *
 * @param seqNo with {@code primaryTerm}: what a {@link Write.Replace} names to be sure that nobody wrote in between
 */
public record Stored(String id, long seqNo, long primaryTerm, JsonNode document) {}
