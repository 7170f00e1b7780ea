package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Some rows of a selection.
 *
 * @param next where to go on; empty behind the last row
 */
public record Page(List<JsonNode> rows, Optional<Cursor> next) {
    public Page {
        rows = List.copyOf(rows);
    }
}
