package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes in appears by itself: with the pipeline's own alerts, without a reload. */
class BoardLiveTest extends BoardTests {
    /** A report of a county is told by an alert of its own and one for each of its three targets. */
    private static final String ALERTS_OF =
            "name => [...document.querySelectorAll('.feed .message')].filter(m => m.textContent.includes(name)).length === 4";

    private static Path report(String county, int number) throws IOException {
        Path file = TestStack.scratch().resolve("live").resolve(number + ".html");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, Reports.page(county, number, "8%左右"));
    }

    @Test
    void an_alert_appears_in_the_feed_once_and_the_figures_follow() throws IOException {
        try (Visit visit = visit().to("#/")) {
            visit.page().waitForSelector("#live[data-state=on]");
            String before = visit.text(".figure b");
            sample().stack().ingest(report("浙江省安吉县", 901));
            visit.until(ALERTS_OF, "安吉县");
            visit.until("before => document.querySelector('.figure b').textContent !== before", before);
            assertThat(visit.all(".feed li")
                            .evaluateAll("all => new Set(all.map(li => li.dataset.id)).size === all.length"))
                    .isEqualTo(true);
            visit.sound();
        }
    }

    @Test
    void what_came_while_the_feed_was_read_stays_though_no_search_found_it_yet() throws IOException {
        try (Visit visit = visit()) {
            List<Route> held = new ArrayList<>();
            visit.page().route("**/api/alerts*", held::add);
            visit.page().navigate(sample().at("/"));
            visit.page().waitForSelector("#live[data-state=on]");
            visit.page().waitForCondition(() -> !held.isEmpty());
            APIResponse before = held.getFirst().fetch();
            sample().stack().ingest(report("江苏省沛县", 903));
            visit.until(ALERTS_OF, "沛县");
            int live = visit.all(".feed li").count();
            held.getFirst().fulfill(new Route.FulfillOptions().setResponse(before));
            visit.until("live => document.querySelectorAll('.feed li').length > live", live);
            assertThat(visit.page().evaluate(ALERTS_OF, "沛县")).isEqualTo(true);
            visit.sound();
        }
    }

    @Test
    void a_table_that_is_being_read_waits_for_a_click() throws IOException {
        try (Visit visit = visit().to("#/targets?region=婺源县")) {
            visit.page().waitForSelector("#live[data-state=on]");
            sample().stack().ingest(report("湖北省远安县", 902));
            visit.page().waitForSelector(".fresh button");
            visit.page().locator(".fresh button").click();
            visit.page()
                    .waitForSelector(
                            ".fresh button", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            visit.sound();
        }
    }
}
