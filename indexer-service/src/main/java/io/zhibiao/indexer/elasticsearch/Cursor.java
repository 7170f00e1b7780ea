package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.EventJson;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in a selection as it was at a point in time: whatever is written meanwhile, no row is missed and none comes twice.
 *
 * @param pointInTime Elasticsearch's id of it
 * @param after the sort values of the last row; null before the first
 */
public record Cursor(String pointInTime, @Nullable JsonNode after) {
    /** The cursor as one opaque word. */
    public String word() {
        try {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("p", pointInTime);
            json.set("a", after);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(EventJson.mapper().writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a cursor that can't be written", e);
        }
    }

    /**
     * Reads {@link #word()}.
     *
     * @throws BadParameter when it is none
     */
    public static Cursor read(String word) {
        try {
            JsonNode json = EventJson.mapper().readTree(Base64.getUrlDecoder().decode(word));
            if (json.path("p").isTextual() && json.path("a").isArray()) {
                return new Cursor(json.get("p").asText(), json.get("a"));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(word);
        }
        throw unreadable(word);
    }

    static BadParameter unreadable(String word) {
        return new BadParameter("cursor", word, "it is what the Link header of the same selection gave");
    }
}
