package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a view shows while data is on its way, when there is none, and when it can't be had. */
class BoardStatesTest extends BoardTests {
    private static final Pattern API = Pattern.compile(".*/api/(?!live).*");
    private static final String FACETS =
            "{\"indicators\":[],\"years\":[],\"totals\":{\"postings\":0,\"indicators\":0,\"targets\":0,\"regions\":0}}";

    private static Route.FulfillOptions json(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType(status == 200 ? "application/json" : "application/problem+json")
                .setBody(body);
    }

    private static String empty(String url) {
        if (url.contains("/facets")) {
            return FACETS;
        }
        return url.contains("/coverage")
                ? "{\"year\":2025,\"summary\":{},\"entries\":[]}"
                : url.contains("/search") ? "{\"postings\":[],\"indicators\":[]}" : "[]";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#/",
                "#/targets",
                "#/compare",
                "#/map",
                "#/distribution",
                "#/postings",
                "#/postings?q=x",
                "#/coverage"
            })
    void without_data_a_view_says_so(String hash) {
        try (Visit visit = visit()) {
            visit.page()
                    .route(
                            API,
                            route -> route.fulfill(
                                    json(200, empty(route.request().url()))));
            visit.to(hash);
            assertThat(visit.all(".state.empty").count()).isPositive();
            assertThat(visit.barriers()).isEmpty();
            visit.sound();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#/",
                "#/targets",
                "#/compare",
                "#/map",
                "#/distribution",
                "#/postings",
                "#/coverage",
                "#/posting/x"
            })
    void a_fault_is_told_and_a_click_tries_again(String hash) {
        try (Visit visit = visit()) {
            visit.page().route(API, route -> route.fulfill(json(503, "{\"detail\":\"away\"}")));
            visit.to(hash);
            assertThat(visit.text(".state.fault")).contains("Elasticsearch 暂不可用");
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.takeFaults()).allMatch(fault -> fault.contains("503"));
            visit.page().unroute(API);
            if (!hash.contains("posting/")) {
                visit.all(".state.fault button").first().click();
                visit.until("() => document.querySelectorAll('.state.fault').length < 2");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#/", "#/coverage"})
    void while_it_reads_a_view_says_so(String hash) {
        try (Visit visit = visit()) {
            List<Route> held = new ArrayList<>();
            visit.page().route(API, held::add);
            visit.page().navigate(sample().at("/") + hash);
            visit.page().waitForSelector(".state[aria-busy=true]");
            assertThat(visit.text(".state[aria-busy=true]")).contains("正在读取");
            held.forEach(Route::resume);
            visit.page().unroute(API);
            visit.sound();
        }
    }
}
