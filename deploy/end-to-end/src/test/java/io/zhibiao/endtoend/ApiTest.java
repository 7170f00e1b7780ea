package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters take what they say, all of it and nothing else; what they leave out is looked at, too. */
@ExtendWith(SampleStack.Resolver.class)
class ApiTest {
    private final SampleStack sample;

    ApiTest(SampleStack sample) {
        this.sample = sample;
    }

    private List<JsonNode> rows(String listing, String query) throws IOException {
        JsonNode rows = sample.get("/api/" + listing + "?size=1000" + query);
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static Predicate<JsonNode> at(String pointer, String value) {
        return row -> row.at(pointer).asText().equals(value);
    }

    private static Predicate<JsonNode> below(String name) {
        return row -> StreamSupport.stream(row.at("/region/path").spliterator(), false)
                .anyMatch(p -> p.asText().equals(name));
    }

    private static String text(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of("targets", "&region=350000", at("/region/code", "350525")),
                Arguments.of("targets", text("region", "福建省"), below("福建省")),
                Arguments.of("targets", text("region", "泉州市"), below("泉州市")),
                Arguments.of("targets", "&region=22", at("/region/province", "吉林省")),
                Arguments.of("targets", "&indicator=gdp", at("/indicator/id", "gdp")),
                Arguments.of(
                        "targets",
                        "&indicator=gdp&indicator=cpi",
                        at("/indicator/id", "gdp").or(at("/indicator/id", "cpi"))),
                Arguments.of("targets", "&measure=share", at("/measure", "share")),
                Arguments.of("targets", "&year=2024", at("/year", "2024")),
                Arguments.of("targets", "&period=2025", at("/period/label", "2025")),
                Arguments.of("targets", "&level=prefecture", at("/region/level", "prefecture")),
                Arguments.of("targets", "&conflict=false", at("/conflict", "false")),
                Arguments.of(
                        "targets",
                        "&indicator=gdp&measure=growth&level=county",
                        at("/indicator/id", "gdp").and(at("/measure", "growth")).and(at("/region/level", "county"))),
                Arguments.of("targets", text("q", "固定资产投资增长"), (Predicate<JsonNode>)
                        row -> row.at("/evidence/quote").asText().contains("固定资产投资增长")),
                Arguments.of("points", "&year=2025", at("/year", "2025")),
                Arguments.of("postings", "&kind=work_report", at("/kind", "work_report")),
                Arguments.of("postings", "&reportYear=2024", at("/reportYear", "2024")),
                Arguments.of("postings", "&region=411000", at("/region/code", "411000")),
                Arguments.of("alerts", "&type=target_revised", at("/type", "target_revised")),
                Arguments.of("alerts", "&indicator=gdp", at("/indicator/id", "gdp")));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_filter_takes_what_it_says_and_all_of_it(String listing, String query, Predicate<JsonNode> says)
            throws IOException {
        List<JsonNode> all = rows(listing, "");
        List<String> found = rows(listing, query).stream()
                .map(row -> row.path("id").asText())
                .toList();
        List<String> wanted =
                all.stream().filter(says).map(row -> row.path("id").asText()).toList();
        assertThat(all).hasSizeLessThan(1000);
        assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void a_posting_holds_its_text_its_blocks_and_its_events_at_their_offsets() throws IOException {
        String id = rows("postings", "&region=520328").getFirst().path("id").asText();
        JsonNode posting = sample.get("/api/postings/" + id);
        String text = posting.path("text").asText();
        assertThat(posting.path("blocks"))
                .isNotEmpty()
                .allMatch(b -> b.path("end").asInt() <= text.length());
        assertThat(posting.path("repairs")).isNotEmpty();
        assertThat(posting.path("events")).hasSizeGreaterThan(90);
        for (JsonNode event : posting.path("events")) {
            JsonNode evidence = event.path("evidence");
            assertThat(text.substring(
                            evidence.path("start").asInt(), evidence.path("end").asInt()))
                    .isEqualTo(evidence.path("raw").asText());
        }
        assertThat(posting.at("/links/raw").asText()).isEqualTo("/api/postings/" + id + "/raw");
    }

    @Test
    void facets_count_what_the_listing_holds() throws IOException {
        JsonNode facets = sample.get("/api/facets");
        assertThat(facets.at("/totals/targets").asInt())
                .isEqualTo(rows("points", "").size());
        for (JsonNode indicator : facets.path("indicators")) {
            assertThat(rows("points", "&indicator=" + indicator.path("id").asText()))
                    .hasSize(indicator.path("targets").asInt());
        }
    }

    @Test
    void regions_lead_down_to_where_targets_are() throws IOException {
        assertThat(sample.get("/api/regions")).hasSize(31);
        JsonNode counties = sample.get("/api/regions?parent=350500");
        assertThat(counties)
                .filteredOn(c -> c.path("targets").asInt() > 0)
                .extracting(c -> c.path("name").asText())
                .containsExactly("永春县");
    }

    @Test
    void coverage_tells_who_has_published_and_who_is_late() throws IOException {
        JsonNode coverage = sample.get("/api/coverage?year=2025");
        assertThat(coverage.path("entries"))
                .extracting(e -> e.at("/region/name").asText() + " "
                        + e.path("kind").asText() + " " + e.path("status").asText())
                .contains("永春县 plan_report published", "许昌市 plan_report overdue", "宁夏回族自治区 bulletin published");
        assertThat(sample.get("/api/sources"))
                .extracting(s -> s.path("sourceId").asText())
                .contains("yongchun", "jilin");
    }

    @Test
    void a_search_finds_postings_and_claims_with_what_was_found_marked() throws IOException {
        JsonNode found = sample.get("/api/search?size=20" + text("q", "地区生产总值增长"));
        assertThat(found.path("postings"))
                .isNotEmpty()
                .allMatch(p -> p.at("/highlight/text/0").asText().contains("<em>"));
        assertThat(found.path("indicators")).isNotEmpty();
    }
}
