package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of targets: narrowed, ordered, read on, unfolded, linked to. */
class BoardFiltersTest extends BoardTests {
    private static final String ROWS = "table.targets tbody tr:not(.details)";

    @ParameterizedTest
    @CsvSource({
        "indicator, gdp, indicator=gdp",
        "measure, growth, measure=growth",
        "year, 2025, year=2025",
        "level, county, level=county"
    })
    void a_choice_narrows_the_rows(String filter, String value, String query) throws IOException {
        try (Visit visit = visit().to("#/targets")) {
            visit.all("select[name=" + filter + "]").focus();
            visit.all("select[name=" + filter + "]").selectOption(value);
            visit.until("part => location.hash.includes(part)", query);
            shows(visit.settled(), query);
            assertThat(visit.page().evaluate("document.activeElement.name"))
                    .as("the filter keeps the focus")
                    .isEqualTo(filter);
            visit.sound();
        }
    }

    @ParameterizedTest
    @CsvSource({"region, 永春县, region=永春县", "region, 360000, region=360000", "q, 固定资产投资增长, q=固定资产投资增长"})
    void words_narrow_the_rows(String filter, String value, String query) throws IOException {
        try (Visit visit = visit().to("#/targets")) {
            visit.all("input[name=" + filter + "]").fill(value);
            visit.all("input[name=" + filter + "]").press("Enter");
            visit.until("name => location.hash.includes(name + '=')", filter);
            shows(visit.settled(), query);
            visit.sound();
        }
    }

    /** The board shows as many rows as the API tells, and those. */
    private void shows(Visit visit, String query) throws IOException {
        JsonNode rows = sample().get("/api/points?size=1000&" + encoded(query));
        assertThat(rows).isNotEmpty();
        assertThat(visit.text(".foot")).contains(rows.size() > 100 ? "已显示 100 条" : "共 " + rows.size() + " 条");
        List<String> names = visit.all(ROWS + " th").allInnerTexts();
        for (int i = 0; i < names.size(); i++) {
            assertThat(names.get(i)).startsWith(rows.get(i).at("/region/name").asText());
        }
    }

    private static String encoded(String query) {
        int value = query.indexOf('=') + 1;
        return query.substring(0, value) + URLEncoder.encode(query.substring(value), StandardCharsets.UTF_8);
    }

    @Test
    void a_name_is_completed_as_it_is_written() {
        try (Visit visit = visit().to("#/targets")) {
            visit.all("input[name=region]").pressSequentially("永春");
            visit.until("() => document.querySelector('datalist option')?.value === '永春县'");
            visit.sound();
        }
    }

    @Test
    void nothing_found_says_so_and_the_filters_can_be_cleared() {
        try (Visit visit = visit().to("#/targets?region=北京市&outcome=missed&conflict=true")) {
            assertThat(visit.text(".state")).contains("没有找到");
            assertThat(visit.all("input[name=conflict]").isChecked()).isTrue();
            visit.page().locator(".filters button").click();
            visit.page().waitForSelector(ROWS);
            assertThat(visit.page().url()).endsWith("#/targets");
            visit.sound();
        }
    }

    @Test
    void a_heading_orders_the_rows_and_turns_the_order() {
        try (Visit visit = visit().to("#/targets?indicator=gdp&measure=growth&year=2025")) {
            visit.all("button[name=sort-value]").click();
            visit.page().waitForSelector("th[aria-sort=descending] [name=sort-value]");
            assertThat(targets(visit.settled())).containsExactly("≈ 6.5%", "≥ 6%", "5.5%", "≈ 5%");
            visit.all("button[name=sort-value]").click();
            visit.page().waitForSelector("th[aria-sort=ascending] [name=sort-value]");
            assertThat(targets(visit.settled())).containsExactly("≈ 5%", "5.5%", "≥ 6%", "≈ 6.5%");
            visit.page().goBack();
            visit.page().waitForSelector("th[aria-sort=descending] [name=sort-value]");
            visit.sound();
        }
    }

    private static List<String> targets(Visit visit) {
        return visit.all(ROWS + " .aim b").allInnerTexts().stream()
                .map(text -> text.replace('\u2009', ' '))
                .toList();
    }

    @Test
    void reading_on_brings_every_row_once() throws IOException {
        int all = sample().get("/api/points?size=1000").size();
        assertThat(all).isGreaterThan(100);
        try (Visit visit = visit().to("#/targets")) {
            visit.page().getByText("继续读取").click();
            visit.until("n => document.querySelectorAll('table.targets tbody tr').length === n", all);
            assertThat(visit.all("table.targets tbody tr")
                            .evaluateAll("rows => new Set(rows.map(r => r.dataset.id)).size"))
                    .isEqualTo(all);
            assertThat(visit.text(".foot")).contains("共 " + all + " 条");
            visit.sound();
        }
    }

    @Test
    void a_revised_target_unfolds_to_its_source_and_history_and_leads_into_the_text() {
        try (Visit visit = visit().to("#/targets?region=永春县&indicator=gdp&measure=growth&year=2025")) {
            visit.all(".unfold").click();
            visit.page().waitForSelector("tr.details .target-details");
            assertThat(visit.text("tr.details")).contains("现行", "6.5%", "6%", "地区生产总值增长6.5%左右");
            visit.page().getByText("在原文中查看").click();
            visit.page().waitForSelector(".claim[aria-pressed=true]");
            assertThat(visit.text(".claim[aria-pressed=true]")).isEqualTo("6.5%");
            visit.sound();
        }
    }

    @Test
    void exports_are_narrowed_as_the_table_is() {
        try (Visit visit = visit().to("#/targets?indicator=gdp&year=2025")) {
            var file = visit.page().waitForDownload(() -> visit.all(".exports a[download='zhibiao-panel.csv']")
                    .click());
            assertThat(file.path()).content().contains("永春县").doesNotContain("grain_output");
            visit.sound();
        }
    }
}
