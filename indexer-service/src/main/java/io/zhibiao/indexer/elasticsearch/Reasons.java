package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;

/** Elasticsearch's reasons as one line: the outer one and its causes. */
final class Reasons {
    private static final int DEPTH = 5;

    private Reasons() {}

    static String of(JsonNode error) {
        StringBuilder reasons = new StringBuilder();
        JsonNode cause = error;
        for (int depth = 0; depth < DEPTH && cause.isObject(); depth++) {
            reasons.append(depth == 0 ? "" : "; ")
                    .append(cause.path("type").asText())
                    .append(": ")
                    .append(cause.path("reason").asText());
            cause = cause.path("caused_by");
        }
        return reasons.isEmpty() ? error.toString() : reasons.toString();
    }
}
