package io.zhibiao.indexer.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final Alert OFFICIAL = Alerts.target("1", "https://www.linjiang.gov.cn/a", 6, 6.5);
    private static final Alert REPOST = Alerts.target("2", "https://news.example.org/a", 7, 6.5);

    private static Rule rule(
            List<String> regions, Set<String> indicators, Set<AlertType> types, boolean official, boolean below) {
        return new Rule("r", regions, indicators, types, official, below, List.of("c"));
    }

    @Test
    void a_rule_without_conditions_matches_all() {
        assertThat(rule(List.of(), Set.of(), Set.of(), false, false).matches(REPOST))
                .isTrue();
    }

    @Test
    void regions_match_by_the_beginning_of_their_code() {
        assertThat(rule(List.of("99"), Set.of(), Set.of(), false, false).matches(OFFICIAL))
                .isTrue();
        assertThat(rule(List.of("43"), Set.of(), Set.of(), false, false).matches(OFFICIAL))
                .isFalse();
    }

    @Test
    void indicators_and_types_match_by_name() {
        assertThat(rule(List.of(), Set.of("gdp"), Set.of(AlertType.TARGET_NEW), false, false)
                        .matches(OFFICIAL))
                .isTrue();
        assertThat(rule(List.of(), Set.of("cpi"), Set.of(), false, false).matches(OFFICIAL))
                .isFalse();
        assertThat(rule(List.of(), Set.of(), Set.of(AlertType.TARGET_MET), false, false)
                        .matches(OFFICIAL))
                .isFalse();
    }

    @Test
    void only_official_sites_leaves_reposts_out() {
        assertThat(rule(List.of(), Set.of(), Set.of(), true, false).matches(OFFICIAL))
                .isTrue();
        assertThat(rule(List.of(), Set.of(), Set.of(), true, false).matches(REPOST))
                .isFalse();
    }

    @Test
    void a_target_below_last_years_is_told_from_one_above() {
        assertThat(rule(List.of(), Set.of(), Set.of(), false, true).matches(OFFICIAL))
                .isTrue();
        assertThat(rule(List.of(), Set.of(), Set.of(), false, true).matches(REPOST))
                .isFalse();
    }
}
