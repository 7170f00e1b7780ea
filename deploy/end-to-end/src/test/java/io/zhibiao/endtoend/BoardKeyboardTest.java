package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The board without a mouse. */
class BoardKeyboardTest extends BoardTests {
    private static final String FOCUSED =
            "() => { const e = document.activeElement; return e.name || e.id || e.className || e.textContent; }";
    private static final String RING = "() => getComputedStyle(document.activeElement).outlineStyle";

    private static void press(Visit visit, String key) {
        visit.page().keyboard().press(key);
    }

    @Test
    void the_first_stop_leads_past_the_navigation() {
        try (Visit visit = visit().to("#/targets")) {
            press(visit, "Tab");
            assertThat(visit.page().evaluate(FOCUSED)).isEqualTo("skip");
            press(visit, "Enter");
            assertThat(visit.page().evaluate(FOCUSED)).isEqualTo("main");
            press(visit, "Tab");
            assertThat(visit.page().evaluate("document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
            visit.sound();
        }
    }

    @Test
    void every_control_of_the_table_is_reached_and_seen() {
        try (Visit visit = visit().to("#/targets?region=永春县&indicator=gdp")) {
            Set<Object> stops = new LinkedHashSet<>();
            for (int i = 0; i < 45; i++) {
                press(visit, "Tab");
                stops.add(visit.page().evaluate(FOCUSED));
                assertThat(visit.page().evaluate(RING)).as("ring at %s", stops).isIn("solid", "auto");
                if (stops.contains("unfold")) {
                    break;
                }
            }
            assertThat(stops)
                    .contains(
                            "language",
                            "theme",
                            "region",
                            "indicator",
                            "measure",
                            "year",
                            "level",
                            "outcome",
                            "q",
                            "conflict",
                            "sort-value",
                            "unfold");
            press(visit, "Enter");
            visit.page().waitForSelector("tr.details .target-details");
            press(visit, "Enter");
            assertThat(visit.all("tr.details").count()).isZero();
            visit.sound();
        }
    }

    @Test
    void a_view_is_chosen_and_a_tile_opened() {
        try (Visit visit = visit().to("#/")) {
            visit.all("nav#nav a[href='#/map']").focus();
            press(visit, "Enter");
            visit.page().waitForSelector(".tile");
            visit.settled();
            visit.all(".tile[data-code='350000']").focus();
            press(visit, "Enter");
            visit.page().waitForSelector(".tile[data-code='350500']");
            visit.sound();
        }
    }

    @Test
    void a_claim_is_explained_when_it_is_come_to() throws Exception {
        String id =
                sample().get("/api/postings?region=520328").get(0).path("id").asText();
        try (Visit visit = visit().to("#/posting/" + id)) {
            visit.all(".steps button").last().focus();
            press(visit, "Tab");
            visit.page().waitForSelector(".card");
            press(visit, "Enter");
            assertThat(visit.page().url()).contains("event=");
            visit.sound();
        }
    }
}
