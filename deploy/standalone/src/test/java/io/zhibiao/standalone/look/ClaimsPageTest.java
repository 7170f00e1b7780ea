package io.zhibiao.standalone.look;

import static io.zhibiao.events.ClaimKind.ACTUAL;
import static io.zhibiao.events.ClaimKind.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.IndicatorEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsPageTest {
    private static final String TEXT = "一、目标\n税收达到16亿元，力争18亿元以上。\n去年完成15亿元。";
    private static final Document PAGE = page(Claims.reading(
            TEXT,
            Claims.on(TEXT, "16亿元", TARGET),
            Claims.on(TEXT, "18亿元", TARGET),
            Claims.at(TEXT.indexOf("15"), TEXT.indexOf("15") + 4, "税收", ACTUAL, 0.7)));

    @Test
    void theWholeTextIsThereWithItsClaimsMarkedByKind() {
        Document page = PAGE.clone();
        page.select(".card, .no").remove();
        assertThat(page.select("article p").eachText()).isEqualTo(TEXT.lines().toList());
        assertThat(page.select("mark.c-target").eachText()).containsExactly("16亿元", "18亿元");
        assertThat(page.select("mark.c-actual").eachText()).containsExactly("15亿元");
        assertThat(page.select(".spot.doubtful").eachText()).containsExactly("15亿元");
    }

    @Test
    void eachClaimLeadsToACardThatTellsAllOfIt() {
        Element spot = PAGE.selectFirst(".spot");
        Element card = PAGE.selectFirst(spot.attr("href"));
        assertThat(spot.nextElementSibling()).isSameAs(card);
        assertThat(spot.attr("aria-describedby")).isEqualTo(card.id());
        assertThat(card.text())
                .contains("目标 target", "≥ 1,634,000,000 元", "ge", "level", "2024", "青川县", "0.95", "words-value/level");
    }

    @Test
    void theLegendCountsAndLeadsToTheFirstClaimOfEachKind() {
        assertThat(PAGE.select(".legend li").eachText())
                .containsExactly("实际 actual 1", "目标 target 2", "置信度低于 confidence below 0.9 1");
        assertThat(PAGE.select(".legend a").eachAttr("href"))
                .containsExactly("#c-actual", "#c-target")
                .allSatisfy(link -> assertThat(PAGE.select(link)).hasSize(1));
    }

    @Test
    void everyIdIsThereOnceAndEveryLinkLeadsSomewhere() {
        assertThat(PAGE.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(PAGE.select("a[href]").eachAttr("href"))
                .allSatisfy(link -> assertThat(PAGE.select(link)).hasSize(1));
    }

    @Test
    void claimsThatOverlapShareALinkAndACard() {
        Document page =
                page(Claims.reading(TEXT, Claims.on(TEXT, "税收达到16亿元", TARGET), Claims.on(TEXT, "16亿元，力争18", ACTUAL)));
        assertThat(page.select(".spot mark").eachText()).containsExactly("税收达到", "16亿元", "，力争18");
        assertThat(page.select(".spot mark").eachAttr("class")).containsExactly("c-target", "c-mixed", "c-actual");
        assertThat(page.select(".card")).hasSize(1);
        assertThat(page.select(".card .claim")).hasSize(2);
        assertThat(page.select("a a, mark mark")).isEmpty();
    }

    @Test
    void itLoadsNothingAndRunsNothing() {
        assertThat(PAGE.select("script, link, img, iframe, object, embed, form, base, [style], [src]"))
                .isEmpty();
        assertThat(PAGE.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(PAGE.select("style").html()).doesNotContain("url(").doesNotContain("@import");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</p></article><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "<style>*{display:none}</style>",
                "<!-- <![CDATA[ ",
                "&lt;script&gt;",
                "</span></a><base href=//evil.example>"
            })
    void whatAHostileTextSaysIsTextAndNothingElse(String hostile) {
        String text = "税收" + hostile + "16亿元" + hostile;
        Document page = Jsoup.parse(
                ClaimsPage.of(hostile, List.of(Claims.reading(text, Claims.on(text, hostile + "16", TARGET))))
                        .html());
        assertThat(page.select("script, img, base")).isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.getAllElements()).allSatisfy(e -> assertThat(e.attributes())
                .noneMatch(a -> a.getKey().startsWith("on")));
        assertThat(page.select("h1").text()).isEqualTo(hostile.strip());
        assertThat(page.select("mark").text()).isEqualTo(hostile + "16");
        assertThat(page.select(".card").text()).contains(hostile);
    }

    @Test
    void aPostingWithoutTextOrClaimsIsShown() {
        assertThat(page(Claims.reading("")).select("article .more").text()).contains("no text was kept");
        Document bare = page(Claims.reading("各位代表：\n"));
        assertThat(bare.select("article p.bare").text()).contains("各位代表：");
        assertThat(bare.select(".spot, .card")).isEmpty();
    }

    @Test
    void severalPostingsStandBelowEachOther() {
        Reading reading = Claims.reading(TEXT, Claims.on(TEXT, "16亿元", TARGET));
        Document page =
                Jsoup.parse(ClaimsPage.of("a", List.of(reading, reading)).html());
        assertThat(page.select("article")).hasSize(2);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select(".legend li").first().text()).isEqualTo("目标 target 2");
    }

    @Test
    void aBigPostingIsShownUpToAMostAndTheRestIsTold() {
        StringBuilder text = new StringBuilder();
        List<IndicatorEvent> events = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            events.add(Claims.at(text.length() + 2, text.length() + 5, "新建学校", ACTUAL, 0.95));
            text.append("新建10所。\n");
        }
        Reading reading = new Reading(Claims.posting(text.toString()), events);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            String html = ClaimsPage.of("a", List.of(reading)).html();
            assertThat(html).contains("40000 more lines are not shown; 其中指标 claims on them: 40000");
            assertThat(html.split("<mark", -1)).hasSize(20_001);
            assertThat(html.split("class=\"card\"", -1)).hasSize(10_001);
            assertThat(html).contains("10000 claims are marked without a card");
        });
    }

    private static Document page(Reading reading) {
        return Jsoup.parse(ClaimsPage.of("a.html", List.of(reading)).html());
    }
}
