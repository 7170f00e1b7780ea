package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * The digest of a document's content: the same content fetched, cleaned or extracted again has the same digest, so that it is
 * not written again.
 */
public final class Digest {
    /** The field that holds it. */
    public static final String FIELD = "digest";

    /** Fields that tell of the run, not of the content. */
    private static final Set<String> OF_THE_RUN = Set.of("fetchedAt", "cleanedAt", "extractedAt", "pageId", FIELD);

    private Digest() {}

    /** The document of an event or a view, its digest in it. */
    public static ObjectNode document(Object content) {
        ObjectNode document = EventJson.mapper().valueToTree(content);
        document.put(FIELD, of(document));
        return document;
    }

    /** The digest of a document, whatever digest it holds. */
    public static String of(JsonNode document) {
        MessageDigest digest = sha256();
        feed(digest, document);
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void feed(MessageDigest digest, JsonNode node) {
        if (node.isObject()) {
            open(digest, '{');
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                feedField(digest, field.getKey(), field.getValue());
            }
            open(digest, '}');
        } else if (node.isArray()) {
            open(digest, '[');
            node.forEach(element -> feed(digest, element));
            open(digest, ']');
        } else {
            text(digest, node.getNodeType() + node.asText());
        }
    }

    private static void feedField(MessageDigest digest, String name, JsonNode value) {
        if (!OF_THE_RUN.contains(name)) {
            text(digest, name);
            feed(digest, value);
        }
    }

    private static void text(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static void open(MessageDigest digest, char bracket) {
        digest.update((byte) 1);
        digest.update((byte) bracket);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
