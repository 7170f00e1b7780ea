package io.zhibiao.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhibiao.events.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** What a service's own configuration says: the settings it knows, the topics it reads and writes, its consumer groups. */
record ServiceSettings(String service, JsonNode yaml) {
    static final List<String> SERVICES = List.of("fetcher", "cleaner", "extractor", "indexer");

    private static final Pattern SETTING = Pattern.compile("\\n    (?:[\\w<>]+) (\\w+)\\(\\);");
    private static final Pattern GROUP = Pattern.compile("(?s)\\n    interface (\\w+) \\{(.*?)\\n    \\}");
    private static final Pattern SETTING_OF_GROUP = Pattern.compile("\\n        (?:[\\w<>]+) (\\w+)\\(\\);");

    static ServiceSettings of(String service) {
        return new ServiceSettings(service, Files.yaml(service + "-service/src/main/resources/application.yaml"));
    }

    private JsonNode channels(String direction) {
        return yaml.at("/mp/messaging/" + direction);
    }

    Set<String> reads() {
        Set<String> topics = topics("incoming");
        if (service.equals("fetcher")) {
            // Its consumers are no channels: they take over the state of partitions it is given, and who holds hosts of
            // them.
            topics.addAll(Set.of(Topic.Names.FETCH_STATE, Topic.Names.FETCH_TURNS, Topic.SOURCES_HEALTH.topicName()));
        }
        return topics;
    }

    Set<String> writes() {
        Set<String> topics = topics("outgoing");
        channels("outgoing").forEach(channel -> {
            if (!channel.has("topic")) {
                reads().stream().filter(t -> isTopic(t + ".dead-letter")).forEach(t -> topics.add(t + ".dead-letter"));
            }
        });
        return topics;
    }

    private static boolean isTopic(String name) {
        return Arrays.stream(Topic.values()).anyMatch(t -> t.topicName().equals(name));
    }

    private Set<String> topics(String direction) {
        Set<String> topics = new TreeSet<>();
        channels(direction).forEach(c -> topics.add(c.path("topic").asText()));
        channels(direction)
                .forEach(c -> topics.addAll(List.of(c.path("topics").asText().split(","))));
        topics.remove("");
        return topics;
    }

    /** Consumer groups; of one that ends in what is drawn at the start, the part before. */
    Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        channels("incoming").forEach(c -> groups.add(c.at("/group/id").asText().replaceAll("\\$\\{.*", "")));
        if (service.equals("fetcher")) {
            groups.add("zhibiao-fetcher");
        }
        return groups;
    }

    /** The group that reads a topic to work on it. */
    String group(String topic) {
        for (JsonNode channel : channels("incoming")) {
            if (channel.path("topic").asText().equals(topic)) {
                return channel.at("/group/id").asText();
            }
        }
        return "none";
    }

    /** Whether an environment variable sets something that the service reads. */
    boolean knows(String variable) {
        return variable.equals("JAVA_TOOL_OPTIONS") || variables().contains(variable);
    }

    private Set<String> variables() {
        Set<String> names = new HashSet<>();
        flatten("", yaml, names);
        ConsumerConfig.configNames().forEach(n -> names.add("kafka." + n));
        names.addAll(own());
        names.addAll(elasticsearch());
        Set<String> variables = new HashSet<>();
        names.forEach(n -> variables.add(n.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)));
        return variables;
    }

    private static void flatten(String prefix, JsonNode node, Set<String> names) {
        node.properties().forEach(p -> {
            names.add(prefix + p.getKey());
            flatten(prefix + p.getKey() + ".", p.getValue(), names);
        });
    }

    /** The settings of the service's own interface, and of the groups in it. */
    private Set<String> own() {
        String name = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1) + "Config";
        String file = "%1$s-service/src/main/java/io/zhibiao/%1$s/config/%2$s.java".formatted(service, name);
        Set<String> names = new HashSet<>();
        if (Files.path(file).toFile().isFile()) {
            String text = Files.text(file);
            String prefix = "zhibiao." + service + ".";
            add(names, prefix, SETTING, text);
            GROUP.matcher(text)
                    .results()
                    .forEach(g -> add(names, prefix + kebab(g.group(1)) + ".", SETTING_OF_GROUP, g.group(2)));
        }
        return names;
    }

    private static void add(Set<String> names, String prefix, Pattern setting, String text) {
        setting.matcher(text).results().forEach(m -> names.add(prefix + kebab(m.group(1))));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private Set<String> elasticsearch() {
        Set<String> names = new HashSet<>();
        if (service.equals("indexer")) {
            model("META-INF/quarkus-config-doc/quarkus-config-model.json")
                    .findValues("property")
                    .forEach(p -> names.add(p.asText()));
            model("META-INF/quarkus-config-doc/quarkus-config-model.json")
                    .findValuesAsText("path")
                    .forEach(names::add);
        }
        return names;
    }

    private static JsonNode model(String resource) {
        try (InputStream in = ServiceSettings.class.getClassLoader().getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
