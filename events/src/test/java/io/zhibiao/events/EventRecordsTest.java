package io.zhibiao.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRecordsTest {
    private static final RawPage PAGE = new RawPage(
            "0f", "https://a.example/1", "https://a.example/1", 200, null, "a", null, null, null, Instant.EPOCH);
    private static final Region REGION = new Region("青川县", "510822", Level.COUNTY, "四川省", List.of("四川省", "广元市", "青川县"));

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2023-02, 2023-02-01, 2023-02-28",
        "2023-01..2023-09, 2023-01-01, 2023-09-30",
        "2026..2030, 2026-01-01, 2030-12-31",
        "2023-01-01..2023-12-11, 2023-01-01, 2023-12-11",
    })
    void periodLabelsNameDays(String label, LocalDate start, LocalDate end) {
        assertThat(Period.parse(label)).isEqualTo(new Period(label, start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-1", "2024..", "2024..2023", "2024年"})
    void malformedPeriodsAreRefused(String label) {
        assertThatThrownBy(() -> Period.parse(label)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.Example.gov.cn/a/t1.html, https://www.example.gov.cn/a/t1.html",
        "https://www.example.gov.cn:443/a/t1.html#top, https://www.example.gov.cn/a/t1.html",
        "http://www.example.gov.cn, https://www.example.gov.cn/",
        "http://x.gov.cn/a;jsessionid=1F?id=3&utm_source=w&sid=9, https://x.gov.cn/a?id=3",
        "http://x.gov.cn/a?from=singlemessage, https://x.gov.cn/a",
        "http://x.gov.cn:8080/a b|c.html, https://x.gov.cn:8080/a b|c.html",
        "file:///data/000.txt, file:///data/000.txt",
        "http://x.gov.cn/a/index.html, https://x.gov.cn/a/",
        "http://x.gov.cn/a/Default.aspx?utm_id=1, https://x.gov.cn/a/",
        "http://x.gov.cn/a/index.php?id=3, https://x.gov.cn/a/index.php?id=3",
        "http://x.gov.cn/a/index_1.html, https://x.gov.cn/a/index_1.html",
        "http://x.gov.cn/myindex.html, https://x.gov.cn/myindex.html",
        "http://x.gov.cn/(S(abcdefghijklmnopqrstuvwx))/a.aspx?ASPSESSIONIDQQ=1, https://x.gov.cn/a.aspx",
        "http://x.gov.cn/a?hmsr=x&HMPL=y&id=%e5%8e%bf, https://x.gov.cn/a?id=%E5%8E%BF",
        "http://x.gov.cn/%e5%8e%bf.html, https://x.gov.cn/%E5%8E%BF.html",
        "http://x.gov.cn/a/b/../c/./d.html, https://x.gov.cn/a/c/d.html",
        "http://x.gov.cn/../../a/.., https://x.gov.cn/",
        "http://x.gov.cn/.well-known/a, https://x.gov.cn/.well-known/a",
        "http://x.gov.cn/a..b/c.html, https://x.gov.cn/a..b/c.html",
    })
    void oneAddressHasOneSpelling(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
    }

    @Test
    void idsFollowFromWhatTheyName() {
        assertThat(Ids.posting("https://a.example/1")).hasSize(32).isEqualTo(Ids.posting("https://a.example/1"));
        assertThat(Ids.posting("https://a.example/2")).isNotEqualTo(Ids.posting("https://a.example/1"));
        assertThat(Ids.page("u", bytes("a"))).isNotEqualTo(Ids.page("u", bytes("b")));
    }

    @Test
    void partsOfAnIdDoNotRunTogether() {
        assertThat(Ids.alert(AlertType.TARGET_NEW, "ab", "c")).isNotEqualTo(Ids.alert(AlertType.TARGET_NEW, "a", "bc"));
    }

    @Test
    void likeClaimsOfAPostingHaveIdsOfTheirOwn() {
        assertThat(event(0)).isNotEqualTo(event(1));
    }

    private static String event(int like) {
        return Ids.event(
                "p", Indicator.byWords("城市书房"), Measure.LEVEL, ClaimKind.ACTUAL, Period.year(2023), REGION, like);
    }

    @Test
    void aPageWithoutContentTypeTravelsAsBytes() {
        assertThat(PAGE.headers()).containsEntry("content-type", "application/octet-stream");
    }

    @Test
    void aMissingHeaderIsNamed() {
        Map<String, String> headers = new HashMap<>(PAGE.headers());
        headers.remove("ce_finalurl");
        assertThatThrownBy(() -> RawPage.of(headers))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("ce_finalurl");
    }

    @Test
    void anotherTypeIsRefused() {
        Map<String, String> headers = new HashMap<>(PAGE.headers());
        headers.put("ce_type", "io.zhibiao.alert.raised.v1");
        assertThatThrownBy(() -> RawPage.of(headers))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("ce_type");
    }

    @ParameterizedTest
    @CsvSource({"ce_httpstatus, abc", "ce_httpstatus, 99", "ce_time, yesterday", "ce_datehint, 2024-13-01"})
    void malformedHeadersAreRefused(String header, String value) {
        Map<String, String> headers = new HashMap<>(PAGE.headers());
        headers.put(header, value);
        assertThatThrownBy(() -> RawPage.of(headers)).isInstanceOf(InvalidEvent.class);
    }

    @Test
    void faultsInJsonNameTheFieldByItsPath() {
        assertThatThrownBy(() ->
                        EventJson.read(bytes("{\"url\":\"u\",\"sourceId\":\"s\",\"failures\":\"x\"}"), PageState.class))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("PageState at failures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\u0000"})
    void whatIsNoEventIsRefused(String json) {
        assertThatThrownBy(() -> EventJson.read(bytes(json), PageState.class)).isInstanceOf(InvalidEvent.class);
    }

    @Test
    void headersTellWhetherAPageCameWithAFirstPass() {
        RawPage first = new RawPage(
                "0f",
                "https://a.example/1",
                "https://a.example/1",
                200,
                "text/html",
                "a",
                null,
                null,
                null,
                true,
                Instant.EPOCH);
        assertThat(PAGE.headers()).doesNotContainKey("ce_backfill");
        assertThat(first.headers()).containsEntry("ce_backfill", "true");
        assertThat(RawPage.of(first.headers())).isEqualTo(first);
    }

    @Test
    void markersTellWhetherTheirPostingIsNews() {
        PostingRef posting =
                new PostingRef("p", "r", "u", null, PostingKind.OTHER, null, null, null, "s", Instant.EPOCH);
        PostingExtracted first = new PostingExtracted(posting, null, List.of(), "1", true, Instant.EPOCH);
        assertThat(EventJson.line(first)).contains("\"backfill\":true");
        assertThat(EventJson.read(EventJson.write(first), PostingExtracted.class))
                .isEqualTo(first);
    }

    @Test
    void aBlockMustLieInItsText() {
        Block beyond = Block.of(BlockType.PARAGRAPH, 0, 0, 9);
        assertThatThrownBy(() -> posting("短", List.of(beyond)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blocks");
    }

    private static CleanPosting posting(String text, List<Block> blocks) {
        return new CleanPosting(
                "p",
                "r",
                "u",
                null,
                null,
                null,
                null,
                null,
                null,
                REGION,
                PostingKind.OTHER,
                null,
                null,
                text,
                blocks,
                List.of(),
                List.of(),
                null,
                null,
                "s",
                "page",
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "WISH, , h, w, domain",
        "WISH, d, , w, host",
        "GRANT, d, h, , wish",
        "DONE, d, h, '', wish",
        "REST, , , , domain",
    })
    void aWordOnTurnsNamesWhatItIsAbout(FetchTurn.Kind kind, String domain, String host, String wish, String missing) {
        assertThatThrownBy(() -> new FetchTurn(kind, "i", 0, domain, host, wish, 0, 0, 0, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(missing);
    }

    @Test
    void aClaimIsOfAPartitionAndARestMayBeOfADomain() {
        FetchTurn claim = new FetchTurn(FetchTurn.Kind.CLAIM, "i", 3, null, null, null, 1, 0, 0, Instant.EPOCH);
        FetchTurn rest = new FetchTurn(FetchTurn.Kind.REST, "i", 3, "d", null, null, 0, 9, 0, Instant.EPOCH);
        assertThat(EventJson.read(EventJson.write(claim), FetchTurn.class)).isEqualTo(claim);
        assertThat(EventJson.read(EventJson.write(rest), FetchTurn.class)).isEqualTo(rest);
    }

    @Test
    void keysKeepAPostingTogether() {
        assertThat(EventKey.posting("p1/e7")).isEqualTo("p1");
        assertThat(EventKey.posting("p1")).isEqualTo("p1");
    }

    @Test
    void valuesBindAlikeWhateverTheirWords() {
        ClaimValue six = new ClaimValue(6.0, null, "%", Bound.APPROX, "6%");
        assertThat(six.binds(new ClaimValue(6.0, null, "%", Bound.APPROX, "6.0%")))
                .isTrue();
        assertThat(six.binds(new ClaimValue(6.0, null, "%", Bound.GE, "6%"))).isFalse();
    }

    @Test
    void aimsWithoutANumberDifferByTheirWords() {
        ClaimValue aim = new ClaimValue(null, null, "", Bound.EQ, "与经济增长同步");
        assertThat(aim.binds(new ClaimValue(null, null, "", Bound.EQ, "正增长"))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
