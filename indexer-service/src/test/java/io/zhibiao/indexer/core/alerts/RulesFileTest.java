package io.zhibiao.indexer.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesFileTest {
    private static final String GOOD = """
            channels:
              - {id: desk, kind: dingtalk, url: "https://bot.example.org/send?token=1", secretEnv: DESK, quiet: "22:00-07:00"}
              - {id: log, kind: webhook, url: "http://127.0.0.1:9/hook", perMinute: 600}
            rules:
              - {name: growth, regions: ["43"], indicators: [gdp], types: [target_new], officialOnly: true, channels: [desk]}
              - {name: all, channels: [log]}
            """;

    private static AlertRules read(String yaml) {
        return RulesFile.read(yaml, Map.of("DESK", "s3cret")::get);
    }

    @Test
    void channels_and_rules_are_read() {
        AlertRules rules = read(GOOD);
        assertThat(rules.channels()).extracting(Channel::id).containsExactly("desk", "log");
        assertThat(rules.channels().getFirst().secret()).isEqualTo("s3cret");
        assertThat(rules.channels().getLast().pace()).isEqualTo(Duration.ofMillis(100));
        assertThat(rules.rules()).extracting(Rule::name).containsExactly("growth", "all");
    }

    @Test
    void every_fault_is_named_by_its_key() {
        String bad = """
                colour: red
                channels:
                  - {id: a, kind: pigeon, url: "ftp://x/", secretEnv: NOBODY, perMinute: 0, quiet: late}
                  - {id: b, kind: slack, url: "https://x.example.org/"}
                  - {id: b, kind: slack, url: "https://x.example.org/"}
                rules:
                  - {name: r, regions: [Hunan], types: [target_lost], officialOnly: perhaps, channels: [c]}
                """;
        assertThatThrownBy(() -> read(bad))
                .isInstanceOf(BadRules.class)
                .hasMessageContainingAll(
                        "colour is no key here",
                        "channels[0].kind is one of",
                        "channels[0].url is an http or https address",
                        "channels[0].secretEnv names the environment variable NOBODY",
                        "channels[0].perMinute lies between",
                        "channels[0].quiet is like",
                        "the id b is there twice",
                        "rules[0].regions holds beginnings",
                        "rules[0].types holds no type of alert: target_lost",
                        "rules[0].officialOnly is true or false",
                        "rules[0].channels names no channel: c");
    }

    @Test
    void the_example_can_be_used() throws IOException {
        AlertRules example = read(Files.readString(Path.of("alert-rules.example.yaml")));
        assertThat(example.channels()).extracting(Channel::id).containsExactly("desk", "growth-room");
        assertThat(example.rules()).hasSize(2);
    }

    @Test
    void what_is_no_yaml_is_told() {
        assertThatThrownBy(() -> read("channels: ["))
                .isInstanceOf(BadRules.class)
                .hasMessageContaining("no YAML");
        assertThatThrownBy(() -> read("just words")).hasMessageContaining("the file is no mapping");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01T13:59:00Z, 0",
        "2024-01-01T14:00:00Z, 540",
        "2024-01-01T22:30:00Z, 30",
        "2024-01-01T23:00:00Z, 0"
    })
    void quiet_hours_run_over_midnight_in_their_own_zone(Instant now, long minutes) {
        assertThat(read(GOOD).channels().getFirst().quietFor(now)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
