package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents whose every text tries to be more than text: as if the cleaner had let all of it through. */
class BoardHostileTest extends BoardTests {
    private static final String MARKUP =
            "\"'><script>window.hacked=1</script><img src=x onerror=window.hacked=1><svg onload=window.hacked=1>\u202Eknil\u202C";
    /** Of a county that the sample has nothing of. */
    private static final String CODE = "350526";

    private static final String ADDRESS = "javascript:window.hacked=1";

    @BeforeAll
    void plant() throws IOException {
        copy("zhibiao-postings", "/api/postings?region=350525");
        copy("zhibiao-indicators", "/api/indicators?region=350525&indicator=gdp&kind=target");
        copy("zhibiao-targets", "/api/targets?region=350525&indicator=gdp");
        copy("zhibiao-alerts", "/api/alerts?region=350525");
        coverage();
    }

    /** The board tells what was published by documents of their own. */
    private void coverage() throws IOException {
        String index = sample().stack().stack().elasticsearch() + "/zhibiao-coverage";
        ObjectNode document = Http.get(index + "/_search?size=1&q=region.code:350525+AND+year:2025")
                .at("/hits/hits/0/_source")
                .deepCopy();
        Hostile.spoil(document, MARKUP, ADDRESS);
        document.findParents("code").forEach(region -> ((ObjectNode) region).put("code", CODE));
        Http.post(index + "/_doc/hostile?refresh=true", document.toString());
    }

    /** A document of the sample with every text made hostile, under an id of its own. */
    private void copy(String index, String from) throws IOException {
        JsonNode first = sample().get(from).get(0);
        JsonNode whole = index.equals("zhibiao-postings")
                ? sample().get("/api/postings/" + first.path("id").asText())
                : first;
        ObjectNode document = whole.deepCopy();
        document.remove(List.of("events", "links", "highlight"));
        Hostile.spoil(document, MARKUP, ADDRESS);
        document.put("id", "hostile");
        if (document.path("posting") instanceof ObjectNode posting) {
            posting.put("id", "hostile");
        }
        if (document.path("region") instanceof ObjectNode region) {
            region.put("code", CODE);
        }
        Http.post(
                sample().stack().stack().elasticsearch() + "/" + index + "/_doc/hostile?refresh=true",
                document.toString());
    }

    @AfterAll
    void remove() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String index : List.of(
                "zhibiao-postings", "zhibiao-indicators", "zhibiao-targets", "zhibiao-alerts", "zhibiao-coverage")) {
            lines.append("{\"delete\":{\"_index\":\"").append(index).append("\",\"_id\":\"hostile\"}}\n");
        }
        Http.post(sample().stack().stack().elasticsearch() + "/_bulk?refresh=true", lines.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#/",
                "#/targets?region=350526",
                "#/targets?id=hostile",
                "#/compare?indicator=gdp&measure=growth&year=2025",
                "#/map?indicator=gdp&measure=growth&year=2025&at=350500",
                "#/distribution?indicator=gdp&measure=growth&year=2025",
                "#/postings?region=350526",
                "#/postings?q=script",
                "#/coverage?year=2025",
                "#/posting/hostile?event=hostile"
            })
    void hostile_text_stays_text(String hash) {
        try (Visit visit = visit().to(hash)) {
            assertThat(visit.all("main").textContent()).contains(hash.startsWith("#/map") ? "德化" : "script");
            assertThat(visit.page().evaluate("window.hacked === undefined")).isEqualTo(true);
            assertThat(visit.all("main script, main img, main svg[onload], a[href^='javascript' i]")
                            .count())
                    .isZero();
            assertThat(visit.page().content()).doesNotContain("\u202E");
            visit.sound();
        }
    }
}
