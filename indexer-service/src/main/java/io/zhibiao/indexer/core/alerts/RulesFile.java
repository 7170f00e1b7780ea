package io.zhibiao.indexer.core.alerts;

import io.zhibiao.events.AlertType;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads rules from YAML:
 *
 * <pre>{@code
 * channels:
 *   - {id: desk, kind: dingtalk, url: "https://…", secretEnv: DESK_SECRET, perMinute: 20, quiet: "22:00-07:00", zone: Asia/Shanghai}
 * rules:
 *   - {name: growth, regions: ["43"], indicators: [gdp], types: [target_new], officialOnly: true, channels: [desk]}
 * }</pre>
 */
public final class RulesFile {
    private static final int USUAL_PACE = 20;

    private final List<String> faults = new ArrayList<>();
    private final Function<String, @Nullable String> environment;

    private RulesFile(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /**
     * Reads a file.
     *
     * @param environment where secrets are looked up by name
     * @throws BadRules naming every fault
     */
    public static AlertRules read(String yaml, Function<String, @Nullable String> environment) {
        RulesFile file = new RulesFile(environment);
        AlertRules rules = file.rules(load(yaml));
        if (!file.faults.isEmpty()) {
            throw new BadRules(file.faults);
        }
        return rules;
    }

    private static @Nullable Object load(String yaml) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new BadRules(List.of("no YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private AlertRules rules(@Nullable Object root) {
        Section file = new Section("", root, faults);
        List<Channel> channels = new ArrayList<>();
        file.sections("channels").forEach(s -> channel(s).ifPresent(channels::add));
        Set<String> ids = new LinkedHashSet<>();
        channels.stream()
                .filter(c -> !ids.add(c.id()))
                .forEach(c -> faults.add("channels: the id " + c.id() + " is there twice"));
        List<Rule> rules = new ArrayList<>();
        file.sections("rules").forEach(s -> rules.add(rule(s, ids)));
        file.nothingElse();
        return new AlertRules(channels, rules);
    }

    private Optional<Channel> channel(Section s) {
        String id = s.text("id");
        Optional<Channel.Kind> kind = Channel.Kind.of(s.text("kind"));
        if (kind.isEmpty()) {
            s.fault("kind", "is one of webhook, dingtalk, wecom, feishu, slack");
        }
        URI url = url(s);
        String secret = secret(s);
        int perMinute = s.number("perMinute", USUAL_PACE);
        if (perMinute < 1 || perMinute > 6000) {
            s.fault("perMinute", "lies between 1 and 6000");
        }
        Channel.Quiet quiet = quiet(s);
        s.nothingElse();
        return kind.map(k -> new Channel(id, k, url, secret, Math.max(1, perMinute), quiet));
    }

    private static URI url(Section s) {
        String text = s.text("url");
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            s.fault("url", "is no address: " + e.getMessage());
            return URI.create("");
        }
        s.fault("url", "is an http or https address");
        return URI.create("");
    }

    private @Nullable String secret(Section s) {
        String name = s.optional("secretEnv");
        if (name.isEmpty()) {
            return null;
        }
        String secret = environment.apply(name);
        if (secret == null || secret.isBlank()) {
            s.fault("secretEnv", "names the environment variable " + name + ", which is not set");
        }
        return secret;
    }

    private static Channel.@Nullable Quiet quiet(Section s) {
        String hours = s.optional("quiet");
        String zone = s.optional("zone");
        if (hours.isEmpty()) {
            return null;
        }
        try {
            int dash = hours.indexOf('-');
            return new Channel.Quiet(
                    LocalTime.parse(hours.substring(0, Math.max(0, dash))),
                    LocalTime.parse(hours.substring(dash + 1)),
                    ZoneId.of(zone.isEmpty() ? "Asia/Shanghai" : zone));
        } catch (DateTimeException e) {
            s.fault("quiet", "is like 22:00-07:00, in a zone like Asia/Shanghai: " + e.getMessage());
            return null;
        }
    }

    private static Rule rule(Section s, Set<String> channels) {
        List<String> regions = s.texts("regions");
        regions.stream()
                .filter(r -> !r.matches("\\d{2,6}"))
                .forEach(r -> s.fault("regions", "holds beginnings of six-digit codes, not " + r));
        List<String> to = s.texts("channels");
        if (to.isEmpty()) {
            s.fault("channels", "names at least one channel");
        }
        to.stream().filter(c -> !channels.contains(c)).forEach(c -> s.fault("channels", "names no channel: " + c));
        Rule rule = new Rule(
                s.text("name"),
                regions,
                Set.copyOf(s.texts("indicators")),
                types(s),
                s.flag("officialOnly"),
                s.flag("belowLastYear"),
                to);
        s.nothingElse();
        return rule;
    }

    private static Set<AlertType> types(Section s) {
        Set<AlertType> types = new LinkedHashSet<>();
        for (String name : s.texts("types")) {
            try {
                types.add(AlertType.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                s.fault("types", "holds no type of alert: " + name);
            }
        }
        return types;
    }

    /** A mapping of the file: what is asked for is ticked off, so that what is left over can be told. */
    private static final class Section {
        private final String path;
        private final Map<?, ?> fields;
        private final List<String> faults;
        private final Set<Object> asked = new LinkedHashSet<>();

        Section(String path, @Nullable Object node, List<String> faults) {
            this.path = path;
            this.faults = faults;
            this.fields = node instanceof Map<?, ?> map ? map : Map.of();
            if (!(node instanceof Map<?, ?>)) {
                faults.add((path.isEmpty() ? "the file" : path) + " is no mapping");
            }
        }

        void fault(String key, String fault) {
            faults.add((path.isEmpty() ? "" : path + ".") + key + " " + fault);
        }

        private @Nullable Object get(String key) {
            asked.add(key);
            return fields.get(key);
        }

        String optional(String key) {
            Object value = get(key);
            return value == null ? "" : value.toString();
        }

        String text(String key) {
            String text = optional(key);
            if (text.isBlank()) {
                fault(key, "is required");
            }
            return text;
        }

        int number(String key, int otherwise) {
            Object value = get(key);
            if (value != null && !(value instanceof Integer)) {
                fault(key, "is a whole number");
            }
            return value instanceof Integer number ? number : otherwise;
        }

        boolean flag(String key) {
            Object value = get(key);
            if (value != null && !(value instanceof Boolean)) {
                fault(key, "is true or false");
            }
            return Boolean.TRUE.equals(value);
        }

        List<String> texts(String key) {
            Object value = get(key);
            if (value != null && !(value instanceof List<?>)) {
                fault(key, "is a list");
            }
            return value instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        List<Section> sections(String key) {
            Object value = get(key);
            if (value != null && !(value instanceof List<?>)) {
                fault(key, "is a list");
            }
            List<Section> sections = new ArrayList<>();
            if (value instanceof List<?> list) {
                list.forEach(node -> sections.add(new Section(key + "[" + sections.size() + "]", node, faults)));
            }
            return sections;
        }

        void nothingElse() {
            fields.keySet().stream()
                    .filter(key -> !asked.contains(key))
                    .forEach(key -> fault(String.valueOf(key), "is no key here; there are " + asked));
        }
    }
}
