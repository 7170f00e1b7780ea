package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view in both languages, both schemes of colours, on a desktop and on a phone. */
class BoardViewsTest extends BoardTests {
    private record View(String hash, String chinese, String english, String proof) {}

    private static final View[] VIEWS = {
        new View("#/", "概览", "Overview", ".feed li"),
        new View("#/targets", "目标", "Targets", "table.targets tbody tr"),
        new View("#/compare?indicator=gdp", "目标与实际", "Target and actual", ".chart canvas"),
        new View("#/map?indicator=gdp", "地图", "Map", ".tile[data-code='220000'][data-step]"),
        new View("#/map?indicator=gdp&at=350000", "地图", "Map", ".tile[data-code='350500']"),
        new View("#/distribution?indicator=gdp", "分布", "Distribution", ".chart canvas"),
        new View("#/postings", "文件", "Postings", ".postings li"),
        new View("#/postings?q=生产总值", "文件", "Postings", "mark.found"),
        new View("#/coverage?year=2025", "发布情况", "Coverage", ".status.published"),
    };

    static Stream<Arguments> views() {
        return Stream.of(VIEWS).flatMap(view -> Stream.of(Look.values()).map(look -> Arguments.of(view, look)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_view_shows_its_data_without_a_fault_or_a_barrier(View view, Look look) {
        try (Visit visit = visit(look).to(view.hash())) {
            assertThat(visit.text("h1")).isEqualTo(look.english() ? view.english() : view.chinese());
            assertThat(visit.all(view.proof()).count()).isPositive();
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("fits the width")
                    .isEqualTo(true);
            visit.sound();
        }
    }

    @ParameterizedTest
    @CsvSource({"CHINESE_DESKTOP, 'rgb(245, 246, 248)'", "CHINESE_PHONE_DARK, 'rgb(17, 21, 26)'"})
    void the_colours_follow_the_system(Look look, String paper) {
        try (Visit visit = visit(look).to("#/")) {
            assertThat(paper(visit)).isEqualTo(paper);
        }
    }

    private static Object paper(Visit visit) {
        return visit.page().evaluate("getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void a_chosen_theme_and_language_stay() {
        try (Visit visit = visit().to("#/targets")) {
            visit.all("#theme").click();
            visit.all("#theme").click();
            visit.all("#language").click();
            visit.to("#/map");
            visit.page().reload();
            visit.settled();
            assertThat(paper(visit)).isEqualTo("rgb(17, 21, 26)");
            assertThat(visit.text("h1")).isEqualTo("Map");
            visit.sound();
        }
    }

    @Test
    void a_province_leads_to_its_cities_and_counties_and_to_the_target() {
        try (Visit visit = visit().to("#/map?indicator=gdp&measure=growth&year=2025")) {
            for (String code : new String[] {"350000", "350500"}) {
                visit.all(".tile[data-code='" + code + "']").click();
                visit.until("code => location.hash.includes('at=' + code)", code);
                visit.settled();
            }
            assertThat(visit.text(".crumbs")).contains("全国", "福建省", "泉州市");
            assertThat(visit.text(".tile[data-code='350525']")).contains("永春县", "6.5%");
            visit.all(".tile[data-code='350525']").click();
            visit.page().waitForSelector("tr.details blockquote");
            assertThat(visit.text("tr.details blockquote")).contains("地区生产总值增长6.5%左右");
            visit.sound();
        }
    }

    @Test
    void a_charts_data_are_there_as_a_table_too() throws IOException {
        try (Visit visit = visit().to("#/compare?indicator=gdp&measure=growth&year=2023")) {
            visit.all("details.data summary").first().click();
            assertThat(visit.text("details.data tbody")).contains("许昌市", "7%", "3.9%");
            visit.sound();
        }
    }

    @Test
    void an_address_that_leads_nowhere_says_so() {
        try (Visit visit = visit().to("#/nowhere")) {
            assertThat(visit.text("main")).contains("没有这一页");
            visit.sound();
        }
    }
}
