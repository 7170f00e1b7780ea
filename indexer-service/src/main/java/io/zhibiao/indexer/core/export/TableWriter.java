package io.zhibiao.indexer.core.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row; the headings are written when it is made. Closing completes the table and closes the stream. */
public interface TableWriter extends Closeable {
    /** Writes a row, with as many cells as there are headings. */
    void row(List<JsonNode> cells) throws IOException;
}
