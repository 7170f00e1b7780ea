package io.zhibiao.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The compose file, held to the services and to what a careful operator asks of one. */
class ComposeTest {
    static final List<String> SERVICES = ServiceSettings.SERVICES;

    private static final JsonNode COMPOSE = Files.yaml("deploy/compose/compose.yaml");
    private static final Pattern OF_ALL = Pattern.compile("--replication-factor 1 (.*?) \"\\$@\"");
    private static final Pattern CREATED = Pattern.compile("(?m)^(?:PARTITIONS=1 )?create (\\S+) (.*)$");

    private static JsonNode service(String name) {
        return COMPOSE.path("services").path(name);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceRunsWithNoMoreThanItNeeds(String name) {
        JsonNode service = service(name);
        assertThat(service.path("user").asText()).isEqualTo("10001:10001");
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(texts(service.path("tmpfs")))
                .singleElement()
                .asString()
                .startsWith("/tmp:")
                .endsWith(",exec");
        assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.path("security_opt"))).contains("no-new-privileges:true");
        assertThat(service.at("/healthcheck/test/2").asText()).isEqualTo("/zhibiao/ready");
        assertThat(service.at("/build/args/SERVICE").asText()).isEqualTo(name);
        assertThat(Files.path("deploy/compose")
                        .resolve(service.at("/build/context").asText())
                        .resolve(service.at("/build/dockerfile").asText()))
                .isRegularFile();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void itsVariablesSetWhatItReads(String name) {
        ServiceSettings settings = ServiceSettings.of(name);
        assertThat(fieldNames(service(name).path("environment")))
                .isNotEmpty()
                .allMatch(settings::knows, "is known to " + name);
    }

    @Test
    void whatNobodyReadsWouldBeSeen() {
        assertThat(ServiceSettings.of("indexer").knows("QUARKUS_ELASTICSEARCH_HOST"))
                .isFalse();
        assertThat(ServiceSettings.of("indexer").knows("QUARKUS_ELASTICSEARCH_PASSWORD"))
                .isTrue();
        assertThat(ServiceSettings.of("cleaner").knows("ZHIBIAO_FETCHER_SOURCES"))
                .isFalse();
        assertThat(ServiceSettings.of("cleaner").knows("KAFKA_SSL_KEYSTORE_LOCATION"))
                .isTrue();
    }

    @Test
    void everythingHasALimitAndAVersion() {
        COMPOSE.path("services").properties().forEach(s -> {
            assertThat(s.getValue().path("mem_limit").asText()).as(s.getKey()).matches("\\d+[mg]");
            assertThat(s.getValue().path("image").asText())
                    .as(s.getKey())
                    .matches(".*:\\d[\\w.]*}?")
                    .doesNotContain("latest");
        });
    }

    @Test
    void whatKeepsRunningIsWatched() {
        COMPOSE.path("services").properties().stream()
                .filter(s -> !s.getValue().path("restart").asText().equals("no"))
                .forEach(s -> assertThat(s.getValue().path("healthcheck").has("test"))
                        .as(s.getKey())
                        .isTrue());
    }

    @Test
    void portsAreOnLoopbackOnly() {
        List<String> ports = new ArrayList<>();
        COMPOSE.path("services").forEach(s -> ports.addAll(texts(s.path("ports"))));
        assertThat(ports).isNotEmpty().allMatch(p -> p.startsWith("127.0.0.1:"));
    }

    @Test
    void whatIsWaitedForIsThere() {
        COMPOSE.path("services")
                .properties()
                .forEach(s -> s.getValue().path("depends_on").properties().forEach(d -> {
                    JsonNode awaited = service(d.getKey());
                    boolean job = awaited.path("restart").asText().equals("no");
                    assertThat(d.getValue().path("condition").asText())
                            .as("%s waits for %s", s.getKey(), d.getKey())
                            .isEqualTo(job ? "service_completed_successfully" : "service_healthy");
                }));
    }

    @Test
    void mountedFilesAreInTheProject() {
        COMPOSE.path("services").forEach(s -> texts(s.path("volumes")).stream()
                .map(v -> v.replaceAll("\\$\\{\\w+:-([^}]*)}", "$1").replaceFirst(":.*", ""))
                .filter(v -> v.startsWith("."))
                .forEach(
                        v -> assertThat(Files.path("deploy/compose").resolve(v)).isRegularFile()));
    }

    @Test
    void onlyThoseThatNeedItReachOutside() {
        Set<String> outside = COMPOSE.path("services").properties().stream()
                .filter(s -> texts(s.getValue().path("networks")).contains("outside"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(outside).containsExactlyInAnyOrder("fetcher", "indexer", "elasticsearch", "kibana");
        assertThat(COMPOSE.at("/networks/inside/internal").asBoolean()).isTrue();
    }

    @Test
    void topicsAreThoseOfTheContracts() {
        String script = Files.text("deploy/compose/topics.sh").replace("\\\n", " ");
        Matcher ofAll = OF_ALL.matcher(script);
        assertThat(ofAll.find()).isTrue();
        Map<String, Map<String, String>> created = new TreeMap<>();
        CREATED.matcher(script)
                .results()
                .forEach(m -> created.put(m.group(1), settings(m.group(2) + " " + ofAll.group(1))));
        assertThat(created)
                .isEqualTo(
                        Arrays.stream(Topic.values()).collect(Collectors.toMap(Topic::topicName, t -> t.settings())));
    }

    private static Map<String, String> settings(String options) {
        return Arrays.stream(options.split("--config "))
                .map(String::strip)
                .filter(o -> !o.isEmpty())
                .map(o -> o.split("="))
                .collect(Collectors.toMap(o -> o[0], o -> o[1]));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    private static List<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
