package io.zhibiao.standalone.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions to Elasticsearch that the reports need. */
public final class SearchIndex {
    /** The aliases of the documents, in the order of the flow. */
    public static final List<String> ALIASES = List.of(
            "zhibiao-postings", "zhibiao-indicators", "zhibiao-targets", "zhibiao-alerts", "zhibiao-dead-letters");

    private final String address;

    /** Takes the server's address, without a slash at its end. */
    public SearchIndex(String address) {
        this.address = address;
    }

    /** Makes all that was written visible to searches. */
    public void refresh() throws IOException {
        Http.post(address + "/zhibiao-*/_refresh", "");
    }

    /** How many documents an index holds; 0 when it is not there yet. */
    public long count(String index) {
        try {
            return Http.get(address + "/" + index + "/_count").path("count").asLong();
        } catch (IOException e) {
            return 0;
        }
    }

    /** How many documents have each value of a field, the most frequent first. */
    public Map<String, Long> countBy(String index, String field) throws IOException {
        JsonNode answer = search(index, "{\"size\":0,\"aggs\":{\"by\":%s}}".formatted(terms(field, "")));
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode bucket : answer.at("/aggregations/by/buckets")) {
            counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
        }
        return counts;
    }

    /** The sum of repairs of each kind over all postings. */
    public Map<String, Long> repairs() throws IOException {
        String sum = ",\"aggs\":{\"n\":{\"sum\":{\"field\":\"repairs.count\"}}}";
        JsonNode answer = search(
                "zhibiao-postings",
                "{\"size\":0,\"aggs\":{\"r\":{\"nested\":{\"path\":\"repairs\"},\"aggs\":{\"by\":%s}}}}"
                        .formatted(terms("repairs.kind", sum)));
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode bucket : answer.at("/aggregations/r/by/buckets")) {
            counts.put(bucket.path("key").asText(), (long) bucket.at("/n/value").asDouble());
        }
        return counts;
    }

    /** The newest documents of an index by a time field. */
    public List<JsonNode> latest(String index, String time, int most) throws IOException {
        JsonNode answer = search(index, "{\"size\":%d,\"sort\":[{\"%s\":\"desc\"}]}".formatted(most, time));
        List<JsonNode> sources = new ArrayList<>();
        answer.at("/hits/hits").forEach(hit -> sources.add(hit.path("_source")));
        return sources;
    }

    /** A document by its id, also before a refresh; a missing node when it is not there. */
    public JsonNode document(String index, String id) {
        try {
            return Http.get(address + "/" + index + "/_doc/" + id).path("_source");
        } catch (IOException e) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }

    private JsonNode search(String index, String body) throws IOException {
        return Http.post(address + "/" + index + "/_search", body);
    }

    private static String terms(String field, String inner) {
        return "{\"terms\":{\"field\":\"%s\",\"size\":100}%s}".formatted(field, inner);
    }
}
