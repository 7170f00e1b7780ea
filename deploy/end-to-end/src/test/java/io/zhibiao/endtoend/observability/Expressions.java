package io.zhibiao.endtoend.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The PromQL of the Grafana dashboard and the alert rules. */
final class Expressions {
    /** Labels that the scrape adds. */
    private static final Set<String> OF_THE_SCRAPE = Set.of("job", "instance", "service");

    private static final Path FOLDER = Path.of(System.getProperty("zhibiao.home"), "deploy/observability");
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:zhibiao|kafka|jvm|process|http_server)_\\w+)(\\{[^}]*})?");
    private static final Pattern SELECTED = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern GROUPED = Pattern.compile("\\bby \\(([^)]*)\\)");

    private Expressions() {}

    static List<String> all() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(FOLDER.resolve("grafana-dashboard.json").toFile());
        JsonNode rules = new YAMLMapper()
                .readTree(FOLDER.resolve("prometheus-rules.yaml").toFile());
        return Stream.of(dashboard, rules)
                .flatMap(f -> f.findValuesAsText("expr").stream())
                .toList();
    }

    /** The labels an expression asks of each metric it names. */
    static Map<String, Set<String>> asked(String expression) {
        Map<String, Set<String>> asked = new HashMap<>();
        Set<String> grouped = new HashSet<>();
        GROUPED.matcher(expression)
                .results()
                .forEach(m -> grouped.addAll(List.of(m.group(1).split(",\\s*", -1))));
        METRIC.matcher(expression).results().forEach(m -> asked.put(m.group(1), labels(m, grouped)));
        return asked;
    }

    private static Set<String> labels(MatchResult metric, Set<String> grouped) {
        Set<String> labels = new HashSet<>(grouped);
        if (metric.group(2) != null) {
            SELECTED.matcher(metric.group(2)).results().forEach(l -> labels.add(l.group(1)));
        }
        labels.removeAll(OF_THE_SCRAPE);
        return labels;
    }
}
