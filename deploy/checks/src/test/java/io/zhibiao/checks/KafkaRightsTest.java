package io.zhibiao.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Topics, rights on them and scaling by their lag are those of the services' own configuration. */
class KafkaRightsTest {
    static final List<String> SERVICES = ServiceSettings.SERVICES;

    @Test
    void topicsAreThoseOfTheContracts() {
        Map<String, Map<String, String>> declared = new TreeMap<>();
        Manifests.ofKind("KafkaTopic").forEach(t -> declared.put(Manifests.name(t), texts(t.at("/spec/config"))));
        assertThat(declared)
                .isEqualTo(Arrays.stream(Topic.values()).collect(Collectors.toMap(Topic::topicName, Topic::settings)));
    }

    @Test
    void brokersTakeTheLargestMessage() {
        JsonNode config = Manifests.named("Kafka", "zhibiao").at("/spec/kafka/config");
        assertThat(config.path("message.max.bytes").asInt()).isEqualTo(Topic.MAX_MESSAGE_BYTES);
        assertThat(config.path("replica.fetch.max.bytes").asInt()).isEqualTo(Topic.MAX_MESSAGE_BYTES);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceMayWriteWhatItWritesAndNothingElse(String service) {
        assertThat(granted(service, "topic", "Write"))
                .isEqualTo(ServiceSettings.of(service).writes());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceMayReadWhatItReads(String service) {
        assertThat(granted(service, "topic", "Read"))
                .containsAll(ServiceSettings.of(service).reads());
        assertThat(granted(service, "topic", "Read"))
                .isSubsetOf(Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        assertThat(granted(service, "group", "Read"))
                .containsAll(ServiceSettings.of(service).groups());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void nobodyMayCreateDeleteOrChange(String service) {
        Manifests.children(acls(service)).forEach(acl -> assertThat(
                        Manifests.children(acl.path("operations")).map(JsonNode::asText))
                .isSubsetOf("Read", "Write", "Describe"));
    }

    private static JsonNode acls(String service) {
        return Manifests.named("KafkaUser", "zhibiao-" + service).at("/spec/authorization/acls");
    }

    private static Set<String> granted(String service, String type, String operation) {
        return Manifests.children(acls(service))
                .filter(a -> a.at("/resource/type").asText().equals(type))
                .filter(a -> Manifests.children(a.path("operations"))
                        .anyMatch(o -> o.asText().equals(operation)))
                .map(a -> a.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void scalingFollowsTheGroupThatReadsTheTopic() {
        Manifests.ofKind("ScaledObject").forEach(scaled -> {
            String service = scaled.at("/spec/scaleTargetRef/name").asText();
            assertThat(Manifests.named("Deployment", service)).isNotNull();
            assertThat(Manifests.children(scaled.at("/spec/triggers")))
                    .isNotEmpty()
                    .allSatisfy(trigger -> assertThat(
                                    trigger.at("/metadata/consumerGroup").asText())
                            .isEqualTo(ServiceSettings.of(service)
                                    .group(trigger.at("/metadata/topic").asText())));
            int partitions = Manifests.named("KafkaTopic", "pages.raw")
                    .at("/spec/partitions")
                    .asInt();
            assertThat(scaled.at("/spec/maxReplicaCount").asInt()).isLessThanOrEqualTo(partitions);
        });
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties().forEach(p -> texts.put(p.getKey(), p.getValue().asText()));
        return texts;
    }
}
