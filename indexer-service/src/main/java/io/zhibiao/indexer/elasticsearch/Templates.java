package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Preparation;
import io.zhibiao.indexer.core.store.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Puts index templates, indices and aliases, as often as one likes. An index that is there takes fields that are new to its
 * mapping; a change that it can't take needs a new version ({@link Index}).
 */
public final class Templates implements Preparation {
    private final Transport transport;
    private final int shards;

    public Templates(Transport transport, int shards) {
        this.transport = transport;
        this.shards = shards;
    }

    /**
     * Puts whatever is not there.
     *
     * @throws BadTemplate when Elasticsearch refuses a template or a mapping; says which and why
     * @throws io.zhibiao.indexer.core.store.Unavailable when it can't be asked now
     */
    @Override
    public void put() {
        for (Index index : Index.values()) {
            try {
                put(index);
            } catch (ElasticsearchRefusal e) {
                throw new BadTemplate(index, e);
            }
        }
    }

    private void put(Index index) {
        ObjectNode template = template(index);
        putTemplate(index, template);
        Optional<String> there = new Generations(transport).of(index);
        if (there.isEmpty()) {
            create(index);
            return;
        }
        requireCurrent(index, there.get());
        transport.send("PUT", "/" + there.get() + "/_mapping", template.get("mappings"));
    }

    /** Puts the template of an index's generations alone. */
    void putTemplate(Index index) {
        putTemplate(index, template(index));
    }

    private void putTemplate(Index index, ObjectNode template) {
        transport.send("PUT", "/_index_template/" + index.alias(), composable(index, template));
    }

    /** What is of another mapping is not written to: the messages wait until it is of this one. */
    private static void requireCurrent(Index index, String there) {
        if (!index.isCurrent(there)) {
            throw new Unavailable(
                    there + " is of another mapping than " + index.current() + ": run ./zhibiao reindex", null);
        }
    }

    /** Another instance may create it at the same moment: then it is there, and that is all that was wanted. */
    private void create(Index index) {
        ObjectNode body = transport.mapper().createObjectNode();
        body.putObject("aliases").putObject(index.alias());
        try {
            transport.send("PUT", "/" + index.current(), body);
        } catch (ElasticsearchRefusal e) {
            if (!String.valueOf(e.getMessage()).contains("resource_already_exists_exception")) {
                throw e;
            }
            transport.send("PUT", "/" + index.current() + "/_alias/" + index.alias(), null);
        }
    }

    private ObjectNode composable(Index index, ObjectNode template) {
        ObjectNode composable = transport.mapper().createObjectNode();
        composable.putArray("index_patterns").add(index.alias() + "-v*");
        composable.put("priority", 200);
        composable.putObject("_meta").put("managed_by", "zhibiao indexer-service");
        composable.set("template", template);
        return composable;
    }

    private ObjectNode template(Index index) {
        ObjectNode template = transport.mapper().createObjectNode();
        ObjectNode settings = (ObjectNode) resource("settings");
        settings.put("number_of_shards", shards);
        template.set("settings", settings);
        template.set("mappings", resource(index.alias()));
        return template;
    }

    private JsonNode resource(String name) {
        String path = "/elasticsearch/" + name + ".json";
        try (InputStream in = Templates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource " + path + " is missing");
            }
            return transport.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + path + " is no JSON", e);
        }
    }
}
