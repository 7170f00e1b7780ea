package io.zhibiao.indexer.core.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.EventJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One JSON object a line, its fields the headings; an empty cell is null. */
public final class JsonLines implements TableWriter {
    private final OutputStream out;
    private final List<String> headings;

    public JsonLines(OutputStream stream, List<String> headings) {
        this.out = new BufferedOutputStream(stream);
        this.headings = List.copyOf(headings);
    }

    @Override
    public void row(List<JsonNode> cells) throws IOException {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < headings.size(); i++) {
            JsonNode cell = cells.get(i);
            row.set(headings.get(i), Cells.isEmpty(cell) ? null : cell);
        }
        out.write(EventJson.write(row));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
