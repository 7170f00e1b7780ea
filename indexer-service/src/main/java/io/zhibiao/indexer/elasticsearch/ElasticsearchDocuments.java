package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Stored;
import io.zhibiao.indexer.core.store.Unavailable;
import io.zhibiao.indexer.core.store.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Documents in Elasticsearch: realtime multi-get and bulk. Thread-safe. */
public final class ElasticsearchDocuments implements Documents {
    private static final int IDS_A_REQUEST = 1000;
    private static final String DOCS = "docs.found,docs._id,docs._seq_no,docs._primary_term,docs._source,docs.error";

    private final Transport transport;

    private final String bulks;
    private final Function<Index, String> names;

    /** Documents behind the aliases. */
    public ElasticsearchDocuments(Transport transport) {
        this(transport, BulkAnswer.TO_ALIASES, Index::alias);
    }

    private ElasticsearchDocuments(Transport transport, String bulks, Function<Index, String> names) {
        this.transport = transport;
        this.bulks = bulks;
        this.names = names;
    }

    /** Documents in indices by name, whatever the aliases lead to. */
    static ElasticsearchDocuments in(Transport transport, Function<Index, String> names) {
        return new ElasticsearchDocuments(transport, BulkAnswer.TO_INDICES, names);
    }

    @Override
    public Map<String, Stored> find(Index index, Collection<String> ids) {
        Map<String, Stored> found = new LinkedHashMap<>();
        get(index, ids, "", doc -> found.put(doc.path("_id").asText(), stored(doc)));
        return found;
    }

    @Override
    public Map<String, Stored> find(Index index, Collection<String> ids, List<String> fields) {
        Map<String, Stored> found = new LinkedHashMap<>();
        String only = "&_source_includes=" + String.join(",", fields);
        get(index, ids, only, doc -> found.put(doc.path("_id").asText(), stored(doc)));
        return found;
    }

    private static Stored stored(JsonNode doc) {
        return new Stored(
                doc.path("_id").asText(),
                doc.path("_seq_no").asLong(),
                doc.path("_primary_term").asLong(),
                doc.path("_source"));
    }

    private void get(Index index, Collection<String> ids, String parameters, Consumer<JsonNode> found) {
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += IDS_A_REQUEST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IDS_A_REQUEST));
            String path = "/" + names.apply(index) + "/_mget?filter_path=" + DOCS + parameters;
            for (JsonNode doc : get(path, some)) {
                accept(index, doc, found);
            }
        }
    }

    private JsonNode get(String path, List<String> ids) {
        ObjectNode body = transport.mapper().createObjectNode();
        ArrayNode array = body.putArray("ids");
        ids.forEach(array::add);
        try {
            return transport.send("POST", path, body).path("docs");
        } catch (ElasticsearchRefusal e) {
            throw missing(e);
        }
    }

    private static void accept(Index index, JsonNode doc, Consumer<JsonNode> found) {
        if (doc.has("error")) {
            throw new Unavailable("reading " + index.alias() + ": " + Reasons.of(doc.get("error")), null);
        }
        if (doc.path("found").asBoolean()) {
            found.accept(doc);
        }
    }

    /** An alias that is not there (yet, or any more) is put again before the next attempt. */
    private static RuntimeException missing(ElasticsearchRefusal e) {
        return e.status() == 404 ? new Unavailable(String.valueOf(e.getMessage()), e) : e;
    }

    @Override
    public List<Outcome> write(List<? extends Write> writes) {
        List<Outcome> outcomes = new ArrayList<>(writes.size());
        BulkLines lines = new BulkLines(transport.mapper(), names);
        for (Write write : writes) {
            lines.add(write);
            if (lines.full()) {
                outcomes.addAll(flush(lines));
            }
        }
        outcomes.addAll(flush(lines));
        return outcomes;
    }

    private List<Outcome> flush(BulkLines lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        byte[] body = lines.take();
        try {
            return BulkAnswer.outcomes(transport.sendLines(bulks, body));
        } catch (ElasticsearchRefusal e) {
            throw missing(e);
        }
    }
}
