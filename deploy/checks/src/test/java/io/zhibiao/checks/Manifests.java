package io.zhibiao.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The manifests of the base. */
final class Manifests {
    static final String BASE = "deploy/kubernetes/base/";

    private Manifests() {}

    static List<String> files() {
        return children(Files.yaml(BASE + "kustomization.yaml").path("resources"))
                .map(JsonNode::asText)
                .toList();
    }

    static Stream<JsonNode> all() {
        return files().stream().flatMap(f -> Files.documents(BASE + f).stream());
    }

    static Stream<JsonNode> ofKind(String kind) {
        return all().filter(m -> m.path("kind").asText().equals(kind));
    }

    static JsonNode named(String kind, String name) {
        return ofKind(kind).filter(m -> name(m).equals(name)).findFirst().orElseThrow();
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
