package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents of an index in the order in which they were written last, from where a former reading ended: read again after
 * writing has stopped, it gives just what was written meanwhile.
 */
public final class Changed {
    private static final int A_TIME = 100;

    private final Transport transport;
    private final Index index;
    private final String name;
    private final int shards;
    private final Map<Integer, Long> read = new HashMap<>();

    /** Reads an index by its own name. */
    public Changed(Transport transport, Index index, String name, int shards) {
        this.transport = transport;
        this.index = index;
        this.name = name;
        this.shards = shards;
    }

    /** The next ones, as writes of the same versions; empty when there are none at present. */
    public List<Write.Put> next() {
        for (int shard = 0; shard < shards; shard++) {
            List<Write.Put> some = next(shard);
            if (!some.isEmpty()) {
                return some;
            }
        }
        return List.of();
    }

    private List<Write.Put> next(int shard) {
        String path = "/" + name + "/_search?preference=_shards:" + shard;
        List<Write.Put> writes = new ArrayList<>();
        for (JsonNode hit :
                transport.send("POST", path, query(shard)).path("hits").path("hits")) {
            read.put(shard, hit.path("_seq_no").asLong());
            writes.add(new Write.Put(
                    index, hit.path("_id").asText(), hit.path("_version").asLong(), (ObjectNode) hit.path("_source")));
        }
        return writes;
    }

    private ObjectNode query(int shard) {
        ObjectNode body = transport.mapper().createObjectNode();
        body.put("size", A_TIME).put("version", true).put("seq_no_primary_term", true);
        body.putArray("sort").addObject().put("_seq_no", "asc");
        body.putObject("query").putObject("range").putObject("_seq_no").put("gt", read.getOrDefault(shard, -1L));
        return body;
    }
}
