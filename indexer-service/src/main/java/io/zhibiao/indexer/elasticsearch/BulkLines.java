package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Write;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** The body of a bulk request, as it grows. */
final class BulkLines {
    /** Beyond some megabytes a bulk gains nothing, and costs heap on both sides. */
    private static final int BYTES = 4 * 1024 * 1024;

    private static final int WRITES = 2000;

    private final ObjectMapper mapper;
    private final Function<Index, String> names;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private int writes;

    /** Takes the names of the indices it writes to. */
    BulkLines(ObjectMapper mapper, Function<Index, String> names) {
        this.mapper = mapper;
        this.names = names;
    }

    boolean isEmpty() {
        return writes == 0;
    }

    boolean full() {
        return lines.size() >= BYTES || writes >= WRITES;
    }

    /** The body so far; the next one begins empty. */
    byte[] take() {
        byte[] body = lines.toByteArray();
        lines.reset();
        writes = 0;
        return body;
    }

    void add(Write write) {
        writes++;
        switch (write) {
            case Write.Put put -> {
                line(action("index", write, versioned(put.version())));
                line(put.document());
            }
            case Write.Remove remove -> line(action("delete", write, versioned(remove.version())));
            case Write.Create create -> {
                line(action("create", write, mapper.createObjectNode()));
                line(create.document());
            }
            case Write.Replace replace -> {
                line(action("index", write, unwritten(replace)));
                line(replace.document());
            }
            case Write.Merge merge -> {
                line(action("update", write, mapper.createObjectNode().put("retry_on_conflict", 3)));
                line(mapper.createObjectNode().set("doc", merge.fields()));
            }
        }
    }

    private ObjectNode versioned(long version) {
        return mapper.createObjectNode().put("version", version).put("version_type", "external_gte");
    }

    private ObjectNode unwritten(Write.Replace replace) {
        return mapper.createObjectNode()
                .put("if_seq_no", replace.seqNo())
                .put("if_primary_term", replace.primaryTerm());
    }

    private ObjectNode action(String name, Write write, ObjectNode parameters) {
        parameters.put("_index", names.apply(write.index())).put("_id", write.id());
        return mapper.createObjectNode().set(name, parameters);
    }

    private void line(JsonNode node) {
        try {
            lines.write(mapper.writeValueAsBytes(node));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("a line of a bulk request can't be written", e);
        }
    }
}
