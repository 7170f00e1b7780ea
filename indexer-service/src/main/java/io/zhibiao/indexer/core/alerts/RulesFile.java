package io.zhibiao.indexer.core.alerts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
 *   - {id: morning, kind: mail, url: "smtp://me@mail.example.org:587", secretEnv: MAIL, from: a@example.org, to: [b@example.org], digest: 1h}
 * rules:
 *   - {name: growth, regions: ["43"], indicators: [gdp], types: [target_new], officialOnly: true, channels: [desk]}
 *   - {name: cuts, indicators: [gdp], when: [{below: last_year_target, by: 0.5}], channels: [desk, morning]}
 * }</pre>
 */
public final class RulesFile {
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
        file.sections("channels")
                .forEach(s -> new ChannelReader(s, environment).read().ifPresent(channels::add));
        Set<String> ids = new LinkedHashSet<>();
        channels.stream()
                .filter(c -> !ids.add(c.id()))
                .forEach(c -> faults.add("channels: the id " + c.id() + " is there twice"));
        List<Rule> rules = new ArrayList<>();
        file.sections("rules").forEach(s -> rules.add(new RuleReader(s, ids).read()));
        file.nothingElse();
        return new AlertRules(channels, rules);
    }
}
