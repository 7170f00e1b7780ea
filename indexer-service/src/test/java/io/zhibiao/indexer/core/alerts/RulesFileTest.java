package io.zhibiao.indexer.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        return RulesFile.read(yaml, Map.of("DESK", "s3cret", "MAIL_PASSWORD", "s3cret")::get);
    }

    @Test
    void channels_and_rules_are_read() {
        AlertRules rules = read(GOOD);
        assertThat(rules.channels()).extracting(Channel::id).containsExactly("desk", "log");
        assertThat(rules.channels().getFirst().destination())
                .isEqualTo(new Destination.Address(URI.create("https://bot.example.org/send?token=1"), "s3cret"));
        assertThat(rules.channels().getLast().pace()).isEqualTo(Duration.ofMillis(100));
        assertThat(rules.rules()).extracting(Rule::name).containsExactly("growth", "all");
    }

    @Test
    void mail_and_topics_are_read() {
        AlertRules rules = read("""
                channels:
                  - {id: m, kind: mail, url: "smtps://me@mail.example.org", secretEnv: DESK, from: a@b.org, to: [c@d.org], digest: 2h}
                  - {id: k, kind: kafka, topic: alerts.growth}
                """);
        assertThat(rules.channels().getFirst().digest()).isEqualTo(Duration.ofHours(2));
        assertThat(rules.channels().getFirst().destination())
                .isEqualTo(new Destination.Mailboxes(
                        URI.create("smtps://me@mail.example.org"), "s3cret", "a@b.org", List.of("c@d.org")));
        assertThat(rules.channels().getLast().destination()).isEqualTo(new Destination.Queue("alerts.growth"));
    }

    @Test
    void every_fault_is_named_by_its_key() {
        String bad = """
                colour: red
                channels:
                  - {id: a, kind: pigeon, url: "ftp://x/", secretEnv: NOBODY, perMinute: 0, quiet: late}
                  - {id: b, kind: slack, url: "https://x.example.org/"}
                  - {id: b, kind: slack, url: "https://x.example.org/"}
                  - {id: "no id", kind: mail, url: "http://x/", from: nobody, to: [a@b, c], digest: soon}
                  - {id: k, kind: kafka, topic: alerts, url: "http://x.example.org/"}
                rules:
                  - {name: r, regions: [Hunan], types: [target_lost], officialOnly: perhaps, channels: [c]}
                  - {name: s, when: [{below: yesterday}, {above: 3, below: 4}, {above: 3, by: -1, than: 4}, nothing], channels: []}
                """;
        assertThatThrownBy(() -> read(bad))
                .isInstanceOf(BadRules.class)
                .hasMessageContainingAll(
                        "colour is no key here",
                        "channels[0].kind is one of",
                        "channels[0].url is an http or https address",
                        "channels[0].secretEnv names the environment variable NOBODY",
                        "channels[0].perMinute lies between",
                        "channels[3].id is letters",
                        "channels[3].url is an smtp or smtps address",
                        "channels[3].from is no mail address: nobody",
                        "channels[3].to holds no mail address: c",
                        "channels[3].digest is a time like",
                        "channels[4].topic is the name of a topic other than alerts",
                        "channels[4].url is no key here",
                        "rules[1].when[0].below is a number, last_year_target",
                        "rules[1].when[1].below or above: one of the two",
                        "rules[1].when[2].by is no less than 0",
                        "rules[1].when[2].than is no key here",
                        "rules[1].when[3] is no mapping",
                        "rules[1].channels names at least one channel",
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
        assertThat(example.channels())
                .extracting(Channel::id)
                .containsExactly("desk", "growth-room", "morning", "growth-topic");
        assertThat(example.rules()).hasSize(3);
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
