package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.zhibiao.standalone.report.Whereabouts;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A posting that appears on a local site becomes searchable events and one alert a target. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewPostingTest {
    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();
    private static HttpServer site;
    private static TestStack stack;

    @BeforeAll
    static void start() throws IOException {
        // A list without any link is a source that fails; this one's link leads nowhere.
        PAGES.put(
                "/zwgk/index.html",
                "<ul class=\"list\"><li><a"
                        + " href=\"./202301/t20230120_1.html\">2023年公告</a><span>2023-01-20</span></li></ul>");
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            String page = PAGES.get(exchange.getRequestURI().getPath());
            byte[] body = (page == null ? "none" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
        stack = TestStack.fresh("new-posting", sources());
    }

    private static String sources() {
        return """
            sources:
              - id: county
                name: 青川县人民政府
                region: 青川县
                url: http://127.0.0.1:%d/zwgk/index.html
                link-selector: ul.list a
                interval: 1s
                delay: 0s
                allow-local: true
            """.formatted(site.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        stack.close();
        site.stop(0);
    }

    private static void publish(String target) {
        PAGES.put("/zwgk/202401/t20240120_1.html", Reports.page("四川省青川县", 1, target));
        PAGES.put(
                "/zwgk/index.html",
                "<ul class=\"list\"><li><a"
                        + " href=\"./202401/t20240120_1.html\">青川县2024年政府工作报告</a><span>2024-01-20</span></li></ul>");
    }

    @Test
    @Order(1)
    void aNewPostingBecomesSearchableEventsAndOneAlertATarget() throws IOException {
        publish("6%左右");
        stack.awaitPostings(1);
        assertThat(growthTarget().path("value").asDouble()).isEqualTo(6.0);
        assertThat(found("固定资产投资增长")).isPositive();
        assertThat(alerts()).containsOnly(Map.entry("target_new", 3L), Map.entry("posting_new", 1L));
        await().atMost(TestStack.PATIENCE).untilAsserted(NewPostingTest::assertOneTrace);
    }

    private static void assertOneTrace() {
        Map<String, Set<String>> traces = Traces.of(stack.stack().kafka(), "/t20240120_1.html");
        assertThat(traces).containsOnlyKeys("pages.raw", "postings.clean", "indicators", "alerts");
        assertThat(new HashSet<>(traces.values()))
                .as("from the page to the alerts")
                .hasSize(1);
        assertThat(traces.get("alerts")).hasSize(1).doesNotContain("none");
    }

    @Test
    @Order(2)
    void theSameInputAgainChangesNoDocumentButWhenItWasSeen() throws Exception {
        Map<String, JsonNode> before = stack.documents();
        assertThat(Replay.of(stack.stack().kafka()).pagesFetchedAnew()).isEqualTo(1);
        stack.awaitQuiet();
        assertThat(stack.documents()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void itIsToldWhereAPostingIs() {
        assertThat(whereabouts("/zwgk/202401/t20240120_1.html?from=timeline#top"))
                .containsPattern("pages.raw +\\d@\\d .*trace 00-")
                .containsPattern("postings.clean +[0-9a-f]+ +\\d@\\d .*trace 00-")
                .containsPattern("indicators +[0-9a-f]+ +\\d@\\d+ ")
                .containsPattern("zhibiao-postings .* 1 documents")
                .containsPattern("zhibiao-indicators .* 7 documents")
                .containsPattern("zhibiao-extractions .* 1 documents")
                .containsPattern("zhibiao-alerts .* 4 documents")
                .doesNotContain("nothing yet", "dead-letter");
        assertThat(whereabouts("/zwgk/202401/t20240121_2.html"))
                .containsPattern("pages.raw +nothing yet")
                .containsPattern("postings.clean +nothing yet")
                .containsPattern("indicators +nothing yet")
                .containsPattern("zhibiao-postings .* 0 documents");
    }

    private static String whereabouts(String path) {
        String page = "http://127.0.0.1:%d%s".formatted(site.getAddress().getPort(), path);
        return Whereabouts.of(stack.stack().kafka(), stack.stack().elasticsearch(), page);
    }

    @Test
    @Order(4)
    void aRevisedTargetRaisesOneAlert() throws IOException {
        publish("6.5%左右");
        await().atMost(TestStack.PATIENCE).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
            stack.index().refresh();
            assertThat(growthTarget().path("value").asDouble()).isEqualTo(6.5);
        });
        stack.awaitQuiet();
        stack.index().refresh();
        assertThat(alerts())
                .containsOnly(
                        Map.entry("target_new", 3L), Map.entry("target_revised", 1L), Map.entry("posting_new", 1L));
    }

    @Test
    @Order(5)
    void sentencesAreFoundByPhraseAndShownWithWhatWasFound() throws IOException {
        assertThat(found("投资固定")).isZero();
        JsonNode hit = search("""
            {"query":{"match_phrase":{"evidence.quote":"固定资产投资增长"}},"highlight":{"fields":{"evidence.quote":{}}}}
            """).at("/hits/hits/0/highlight/evidence.quote/0");
        assertThat(hit.asText()).contains("<em>");
        assertThat(hit.asText().replaceAll("</?em>", "")).contains("固定资产投资增长");
    }

    private static Map<String, Long> alerts() throws IOException {
        return stack.index().countBy("zhibiao-alerts", "type");
    }

    private static JsonNode growthTarget() throws IOException {
        stack.index().refresh();
        String query = """
            {"query":{"bool":{"filter":[{"term":{"indicator.id":"gdp"}},{"term":{"kind":"target"}},{"term":{"measure":"growth"}}]}}}
            """;
        JsonNode hits = search(query).at("/hits/hits");
        assertThat(hits).hasSize(1);
        return hits.get(0).path("_source");
    }

    private static long found(String phrase) throws IOException {
        return search("{\"query\":{\"match_phrase\":{\"evidence.quote\":\"" + phrase + "\"}}}")
                .at("/hits/total/value")
                .asLong();
    }

    private static JsonNode search(String query) throws IOException {
        return Http.post(stack.stack().elasticsearch() + "/zhibiao-indicators/_search", query);
    }
}
