package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Unavailable;
import java.util.ArrayList;
import java.util.List;

/** The answer to a bulk request: an outcome for each of its writes. */
final class BulkAnswer {
    private static final String PATH =
            "&filter_path=items.*.status,items.*._seq_no,items.*._primary_term,items.*._id,items.*.error";

    /** Where bulks to aliases go: no index springs up under an alias's name with guessed mappings. */
    static final String TO_ALIASES = "/_bulk?require_alias=true" + PATH;

    /** Where bulks to indices by name go. */
    static final String TO_INDICES = "/_bulk?require_alias=false" + PATH;

    private BulkAnswer() {}

    /** The outcomes; an item that may pass later makes the whole bulk one that is sent again. */
    static List<Outcome> outcomes(JsonNode answer) {
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode item : answer.path("items")) {
            item.properties().forEach(action -> outcomes.add(outcome(action.getKey(), action.getValue())));
        }
        return outcomes;
    }

    private static Outcome outcome(String action, JsonNode item) {
        int status = item.path("status").asInt();
        if (status < 300 || (status == 404 && action.equals("delete") && !item.has("error"))) {
            return new Outcome.Done(
                    item.path("_seq_no").asLong(), item.path("_primary_term").asLong());
        }
        if (status == 409) {
            return new Outcome.Outdone();
        }
        String reason = Reasons.of(item.path("error"));
        if (Transport.passes(status) || noAlias(item)) {
            throw new Unavailable("document " + item.path("_id").asText() + ": " + status + " " + reason, null);
        }
        return new Outcome.Refused(reason);
    }

    private static boolean noAlias(JsonNode item) {
        return item.path("error").path("type").asText().equals("index_not_found_exception");
    }
}
