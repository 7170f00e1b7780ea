package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.indexer.core.store.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads listings: the first rows, page by page, or all. Thread-safe. */
public final class Rows {
    private static final String KEPT = "5m";
    private static final int A_REQUEST = 1000;
    private static final String HITS = "filter_path=pit_id,hits.hits._source,hits.hits.sort,hits.hits.highlight";

    private final Transport transport;

    public Rows(Transport transport) {
        this.transport = transport;
    }

    /** The first rows, as they are now. */
    public List<JsonNode> first(Selection selection, int size) {
        String path = "/" + selection.listing().index().alias() + "/_search?" + HITS;
        return rows(search(path, body(selection, size)));
    }

    /** A posting by its id, whole. */
    public Optional<JsonNode> posting(String id) {
        ObjectNode body = transport.mapper().createObjectNode();
        body.put("size", 1);
        body.putObject("query").putObject("term").put("id", id);
        body.putObject("_source").putArray("excludes").add("digest");
        String path = "/" + Listing.POSTINGS.index().alias() + "/_search?" + HITS;
        return rows(search(path, body)).stream().findFirst();
    }

    /** The first page of a selection. */
    public Page start(Selection selection, int size) {
        return page(selection, size, new Cursor(open(selection), null));
    }

    /**
     * A further page of a selection.
     *
     * @throws Expired when the cursor was left alone for too long
     */
    public Page page(Selection selection, int size, Cursor cursor) {
        ObjectNode body = body(selection, size);
        body.putObject("pit").put("id", cursor.pointInTime()).put("keep_alive", KEPT);
        body.put("track_total_hits", false);
        if (cursor.after() != null) {
            body.set("search_after", cursor.after());
        }
        JsonNode answer = goOn(body, cursor);
        List<JsonNode> rows = rows(answer);
        String pointInTime = answer.path("pit_id").asText(cursor.pointInTime());
        if (rows.size() < size) {
            close(pointInTime);
            return new Page(rows, Optional.empty());
        }
        JsonNode last = answer.path("hits").path("hits").path(rows.size() - 1).path("sort");
        return new Page(rows, Optional.of(new Cursor(pointInTime, last)));
    }

    /** A cursor comes from outside: one that Elasticsearch can't read is the caller's fault. */
    private JsonNode goOn(ObjectNode body, Cursor cursor) {
        try {
            return search("/_search?" + HITS, body);
        } catch (ElasticsearchRefusal e) {
            if (e.status() == 400 && cursor.after() != null) {
                throw Cursor.unreadable(cursor.word());
            }
            throw e;
        }
    }

    /** All rows of a selection as they are at one moment, one after the other. */
    public void each(Selection selection, Consumer<JsonNode> row) {
        Page page = start(selection, A_REQUEST);
        page.rows().forEach(row);
        while (page.next().isPresent()) {
            page = page(selection, A_REQUEST, page.next().get());
            page.rows().forEach(row);
        }
    }

    private ObjectNode body(Selection selection, int size) {
        ObjectNode body = transport.mapper().createObjectNode();
        body.put("size", size);
        body.set("query", selection.query());
        body.set("sort", selection.sort());
        var left = body.putObject("_source").putArray("excludes").add("digest");
        selection.listing().left().forEach(left::add);
        if (selection.values().containsKey("q")) {
            highlight(body, selection.listing());
        }
        return body;
    }

    /** What was found, marked; the text around it escaped for HTML, as it comes from pages. */
    private static void highlight(ObjectNode body, Listing listing) {
        ObjectNode highlight =
                body.putObject("highlight").put("encoder", "html").put("number_of_fragments", 3);
        ObjectNode fields = highlight.putObject("fields");
        if (listing.filter("q") instanceof Filter.Words words) {
            words.fields().forEach(fields::putObject);
        }
    }

    private static List<JsonNode> rows(JsonNode answer) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            ObjectNode row = (ObjectNode) hit.path("_source");
            if (hit.has("highlight")) {
                row.set("highlight", hit.get("highlight"));
            }
            rows.add(row);
        }
        return rows;
    }

    private String open(Selection selection) {
        String path = "/" + selection.listing().index().alias() + "/_pit?keep_alive=" + KEPT;
        return search(path, null).path("id").asText();
    }

    private void close(String pointInTime) {
        try {
            transport.send("DELETE", "/_pit", transport.mapper().valueToTree(Map.of("id", pointInTime)));
        } catch (ElasticsearchRefusal | Unavailable e) {
            // It ends by itself after a while.
            return;
        }
    }

    private JsonNode search(String path, @Nullable JsonNode body) {
        try {
            return transport.send("POST", path, body);
        } catch (ElasticsearchRefusal e) {
            if (e.status() != 404) {
                throw e;
            }
            throw path.startsWith("/_search") ? new Expired(e) : new Unavailable("the indices are not there yet", e);
        }
    }

    /** A cursor that is no longer kept. */
    public static final class Expired extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Expired(Throwable cause) {
            super("the cursor was left alone for more than " + KEPT + "; start again", cause);
        }
    }
}
