package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The indices behind the aliases: what readers and writers are led to, and what is to take its place. */
public final class Generations {
    private final Transport transport;

    public Generations(Transport transport) {
        this.transport = transport;
    }

    /** The index an alias leads to; empty where there is none. */
    Optional<String> of(Index index) {
        String path = "/_alias/" + index.alias();
        if (!transport.exists(path)) {
            return Optional.empty();
        }
        return transport
                .send("GET", path, null)
                .propertyStream()
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The indices that the aliases lead to.
     *
     * @throws IllegalStateException when one leads nowhere: then there is nothing to move
     */
    public Map<Index, String> present() {
        Map<Index, String> present = new EnumMap<>(Index.class);
        for (Index index : Index.values()) {
            present.put(
                    index,
                    of(index)
                            .orElseThrow(() -> new IllegalStateException(
                                    "there is no index " + index.alias() + " yet: start the indexer once")));
        }
        return present;
    }

    /** Makes empty indices of the present mappings, to which no alias leads yet. */
    public Map<Index, String> create(int shards) {
        Templates templates = new Templates(transport, shards);
        Map<Index, String> created = new EnumMap<>(Index.class);
        for (Index index : Index.values()) {
            templates.putTemplate(index);
            String name = free(index);
            transport.send("PUT", "/" + name, null);
            created.put(index, name);
        }
        return created;
    }

    private String free(Index index) {
        String name = index.current();
        for (int generation = 2; transport.exists("/" + name); generation++) {
            name = index.current() + "." + generation;
        }
        return name;
    }

    /** The documents in these indices. */
    public Documents documents(Map<Index, String> names) {
        return ElasticsearchDocuments.in(transport, index -> names.getOrDefault(index, index.alias()));
    }

    /** Lets nobody write to indices, or everybody again; who tries meanwhile is told to come again. */
    public void block(Collection<String> names, boolean writes) {
        ObjectNode settings = transport.mapper().createObjectNode();
        settings.putObject("index").putObject("blocks").put("write", writes);
        transport.send("PUT", "/" + String.join(",", names) + "/_settings", settings);
    }

    /** Makes all that was written visible to searches. */
    public void refresh(Collection<String> names) {
        transport.send("POST", "/" + String.join(",", names) + "/_refresh", null);
    }

    /** Leads all aliases from the old indices to the new ones, in one step. */
    public void lead(Map<Index, String> from, Map<Index, String> to) {
        ObjectNode body = transport.mapper().createObjectNode();
        ArrayNode actions = body.putArray("actions");
        from.forEach((index, name) -> action(actions, "remove", index, name));
        to.forEach((index, name) -> action(actions, "add", index, name));
        transport.send("POST", "/_aliases", body);
    }

    private static void action(ArrayNode actions, String what, Index index, String name) {
        actions.addObject().putObject(what).put("index", name).put("alias", index.alias());
    }

    /** Removes indices with all that is in them. */
    public void delete(Collection<String> names) {
        for (String name : names) {
            transport.send("DELETE", "/" + name, null);
        }
    }

    /** How many primary shards an index has. */
    public int shards(String name) {
        JsonNode settings = transport.send("GET", "/" + name + "/_settings", null);
        return Integer.parseInt(
                settings.path(name).at("/settings/index/number_of_shards").asText("1"));
    }
}
