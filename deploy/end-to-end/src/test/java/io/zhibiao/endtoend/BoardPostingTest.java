package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A posting: every claim marked where it stands, explained when pointed at, linked to; repairs and raw bytes. */
class BoardPostingTest extends BoardTests {
    private JsonNode posting(String region) throws IOException {
        JsonNode found = sample().get("/api/postings?region=" + region);
        return sample().get("/api/postings/" + found.get(0).path("id").asText());
    }

    private static JsonNode event(JsonNode posting, String indicator, String kind) {
        for (JsonNode event : posting.path("events")) {
            if (event.at("/indicator/id").asText().equals(indicator)
                    && event.path("kind").asText().equals(kind)) {
                return event;
            }
        }
        throw new AssertionError("no " + kind + " of " + indicator);
    }

    @Test
    void every_claim_is_marked_with_its_own_words_also_in_tables() throws IOException {
        JsonNode posting = posting("411000");
        try (Visit visit = visit().to("#/posting/" + posting.path("id").asText())) {
            for (JsonNode event : posting.path("events")) {
                String id = event.path("id").asText();
                assertThat(String.join(
                                "",
                                visit.all(".claim[data-events~='" + id + "']").allInnerTexts()))
                        .as(id)
                        .isEqualTo(event.at("/evidence/raw").asText());
            }
            assertThat(visit.all("table.of-text .claim").count()).isGreaterThan(20);
            visit.sound();
        }
    }

    @Test
    void a_link_to_a_claim_shows_it_in_its_place() throws IOException {
        JsonNode posting = posting("520328");
        JsonNode claim = event(posting, "gdp", "target");
        String address = "#/posting/" + posting.path("id").asText() + "?event="
                + claim.path("id").asText();
        for (Look look : List.of(Look.CHINESE_DESKTOP, Look.ENGLISH_PHONE)) {
            try (Visit visit = visit(look).to(address)) {
                visit.until("() => { const r = document.querySelector('.claim[aria-pressed=true]')"
                        + ".getBoundingClientRect(); return r.top > 0 && r.bottom < innerHeight; }");
                assertThat(visit.text(".claim[aria-pressed=true]"))
                        .isEqualTo(claim.at("/evidence/raw").asText());
                assertThat(visit.text(".card"))
                        .contains("2024", claim.path("rule").asText());
                assertThat(visit.barriers()).isEmpty();
                visit.sound();
            }
        }
    }

    @Test
    void pointing_at_a_claim_explains_it_and_a_click_keeps_it_in_the_address() throws IOException {
        JsonNode posting = posting("520328");
        JsonNode claim = event(posting, "grain_output", "target");
        String mark = ".claim[data-events~='" + claim.path("id").asText() + "']";
        try (Visit visit = visit().to("#/posting/" + posting.path("id").asText())) {
            assertThat(visit.text(".claim-side")).contains("点击正文中标出的数据");
            visit.all(mark).hover();
            visit.page().waitForSelector(".card");
            assertThat(visit.text(".card")).contains("粮食产量", "18万吨");
            visit.all("h1").hover();
            visit.page()
                    .waitForSelector(
                            ".card", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            visit.all(mark).click();
            assertThat(visit.page().url()).contains("event=" + claim.path("id").asText());
            visit.page().reload();
            visit.settled();
            assertThat(visit.text(".card")).contains("粮食产量");
            visit.sound();
        }
    }

    @Test
    void repairs_are_told_with_what_was_there_before() throws IOException {
        JsonNode posting = posting("520328");
        try (Visit visit = visit().to("#/posting/" + posting.path("id").asText())) {
            visit.page().getByText("拼音注音").click();
            assertThat(visit.text(".samples")).contains("縣(xiàn) → 縣");
            visit.sound();
        }
    }

    @Test
    void the_raw_bytes_are_those_the_site_gave() throws IOException {
        JsonNode posting = posting("350525");
        URI page = URI.create(posting.path("url").asText().replace("https:", "http:"));
        try (Visit visit = visit().to("#/posting/" + posting.path("id").asText());
                InputStream site = page.toURL().openStream()) {
            Download raw = visit.page()
                    .waitForDownload(() -> visit.page().getByText("原始字节").click());
            assertThat(raw.path()).hasBinaryContent(site.readAllBytes());
            visit.sound();
        }
    }

    @Test
    void claims_are_gone_through_one_by_one() throws IOException {
        JsonNode posting = posting("520328");
        Set<String> seen = new HashSet<>();
        try (Visit visit = visit().to("#/posting/" + posting.path("id").asText())) {
            for (int i = 0; i < 5; i++) {
                visit.page().getByText("下一条").click();
                seen.add(visit.page().url());
            }
            visit.page().getByText("上一条").click();
            assertThat(seen).hasSize(5).contains(visit.page().url());
            visit.sound();
        }
    }

    @Test
    void a_link_from_kibana_leads_to_the_posting() throws IOException {
        String id = posting("350525").path("id").asText();
        try (Visit visit = visit().to("?posting=" + id)) {
            visit.page().waitForSelector(".text");
            assertThat(visit.page().url()).isEqualTo(sample().at("/") + "#/posting/" + id);
            visit.sound();
        }
    }

    @Test
    void a_posting_that_there_is_not_is_told() {
        try (Visit visit = visit().to("#/posting/none")) {
            assertThat(visit.text(".state.fault")).contains("there is no posting");
            assertThat(visit.takeFaults()).allMatch(fault -> fault.contains("404"));
        }
    }
}
