package io.zhibiao.indexer.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Alert;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as a user writes them, against alerts. */
class RuleTest {
    /** A target of 6 %, 6.5 % the year before. */
    private static final Alert OFFICIAL = Alerts.target("1", "https://www.linjiang.gov.cn/a", 6, 6.5);

    private static final Alert REPOST = Alerts.target("2", "https://news.example.org/a", 7, 6.5);

    private static boolean matches(String conditions, Alert alert) {
        String yaml = """
                channels: [{id: c, kind: webhook, url: "http://127.0.0.1/"}]
                rules: [{name: r, channels: [c]%s}]
                """.formatted(conditions.isEmpty() ? "" : ", " + conditions);
        return RulesFile.read(yaml, Map.<String, String>of()::get)
                .rules()
                .getFirst()
                .matches(alert);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                                | true  | true
            regions: ["99"]                                     | true  | true
            regions: ["43", "9901"]                             | true  | true
            regions: ["43"]                                     | false | false
            indicators: [gdp]                                   | true  | true
            indicators: [cpi]                                   | false | false
            types: [target_new]                                 | true  | true
            types: [target_met, posting_new]                    | false | false
            officialOnly: true                                  | true  | false
            when: [{below: last_year_target}]                   | true  | false
            when: [{above: last_year_target}]                   | false | true
            when: [{below: last_year_target, by: 0.5}]          | true  | false
            when: [{below: last_year_target, by: 0.6}]          | false | false
            when: [{below: 6.5}]                                | true  | false
            when: [{above: 6.5}]                                | false | true
            when: [{above: 5}, {below: 8}]                      | true  | true
            when: [{above: 5}, {below: 6.5}]                    | true  | false
            when: [{below: last_year_actual}]                   | false | false
            when: [{below: before}]                             | false | false
            """)
    void a_rule_takes_the_alerts_it_describes(String conditions, boolean official, boolean repost) {
        assertThat(matches(conditions == null ? "" : conditions, OFFICIAL)).isEqualTo(official);
        assertThat(matches(conditions == null ? "" : conditions, REPOST)).isEqualTo(repost);
    }

    @Test
    void what_a_first_pass_brings_is_no_news_unless_asked_for() {
        Alert old = OFFICIAL.backfill(true);
        assertThat(matches("", old)).isFalse();
        assertThat(matches("backfill: true", old)).isTrue();
    }

    @Test
    void an_alert_without_values_fulfils_no_threshold() {
        assertThat(matches("when: [{below: 100}]", Alerts.posting("3"))).isFalse();
        assertThat(matches("regions: [\"99\"]", Alerts.posting("3"))).isTrue();
        assertThat(matches("indicators: [gdp]", Alerts.posting("3"))).isFalse();
    }
}
