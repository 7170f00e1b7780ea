package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages hold what they claim, whatever server sends them. */
class PagesTest {
    private static final int LAST = 3;
    private static final SiteMap MAP = SiteMap.standard();
    private static final Pages PAGES = new Pages(MAP);

    static List<Column> columns() {
        return MAP.columns();
    }

    static List<Posting> postings() {
        return MAP.postings();
    }

    static List<Posting> reports() {
        return postings().stream().filter(posting -> posting.region() != null).toList();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aListLinksItsPostingsByTheSourcesSelectorAndPattern(Column column) {
        List<String> visited = links(column).stream()
                .filter(link -> Pattern.compile(column.titlePattern())
                        .matcher(title(link))
                        .find())
                .map(link -> link.absUrl("href"))
                .toList();

        assertThat(visited)
                .containsExactlyInAnyOrderElementsOf(MAP.postings(column, LAST).stream()
                        .map(posting -> "http://site" + posting.path())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aListHasRowsThatTheFetcherMustPassBy(Column column) {
        assertThat(links(column))
                .hasSize(MAP.postings(column, LAST).size() + column.notices().size());
        assertThat(column.notices()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aListShowsTheDatesOfItsRows(Column column) {
        assertThat(html(column.path(), column))
                .contains(MAP.postings(column, LAST).stream()
                        .map(posting -> posting.published().toLocalDate().toString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void eachRowLeadsToAPage(Column column) {
        assertThat(links(column))
                .allSatisfy(link -> assertThat(PAGES.at(link.absUrl("href").substring("http://site".length()), LAST)
                                .status())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @MethodSource("postings")
    void aPageIsWrittenInItsEncodingWithoutLoss(Posting posting) {
        Page page = PAGES.at(posting.path(), LAST).page();

        assertThat(new String(page.body(), page.charset())).isEqualTo(page.text());
        assertThat(page.text()).contains("charset=").doesNotContain("{{");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportIsOfRealisticLength(Posting posting) {
        long han = posting.bodyAt(1)
                .text()
                .codePoints()
                .filter(Character::isIdeographic)
                .count();

        assertThat(han).isBetween(1_400L, 4_000L);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportNamesItsRegionAndYears(Posting posting) {
        assertThat(posting.bodyAt(1).text()).contains(posting.region(), posting.reportYear() + "年");
        assertThat(posting.bodyAt(1).title()).contains(String.valueOf(titleYear(posting)));
    }

    @ParameterizedTest
    @MethodSource("postings")
    void eachRevisionFindsItsWordsOnce(Posting posting) {
        String text = posting.bodyAt(1).text();

        assertThat(posting.revisions()).allSatisfy(revision -> assertThat(text).containsOnlyOnce(revision.replace()));
    }

    @Test
    void theGbkPageHoldsWhatGb2312DoesNot() {
        Posting posting = posting("yongchun-2025");

        assertThat(document(posting).selectFirst("meta[http-equiv]").attr("content"))
                .endsWith("gb2312");
        assertThat(Charset.forName("GB2312")
                        .newEncoder()
                        .canEncode(posting.bodyAt(1).text()))
                .isFalse();
    }

    @Test
    void aGovernmentPageCarriesTheRequiredMetaTags() {
        Document page = document(posting("rizhao-2025"));

        assertThat(page.selectFirst("meta[name=PubDate]").attr("content")).isEqualTo("2025-01-21 08:05");
        assertThat(page.select("meta[name]").eachAttr("name"))
                .contains(
                        "SiteName",
                        "SiteDomain",
                        "SiteIDCode",
                        "ColumnName",
                        "ColumnType",
                        "ArticleTitle",
                        "ContentSource");
    }

    @Test
    void theHackedPageHidesSpamAroundATraditionalText() {
        Document page = document(posting("meitan-2024"));

        assertThat(page.title()).contains("百家乐").doesNotContain("湄潭");
        assertThat(page.selectFirst("[style=display:none]").text()).contains("老虎机");
        assertThat(page.selectFirst(".nrview").text())
                .contains("國民經(jīng)濟", "規(guī)模以上工業(yè)增加值")
                .doesNotContain("经济");
    }

    @Test
    void theReportInOneLineHasOneParagraph() {
        assertThat(document(posting("shehong-2024")).select(".TRS_Editor p")).hasSize(1);
        assertThat(html(posting("shehong-2024")).lines())
                .anyMatch(line -> line.contains("一、2023年") && line.contains("三、2024年"));
    }

    @Test
    void theRepostHasTheSameBodyInOtherChrome() {
        String original =
                document(posting("rizhao-2025")).selectFirst(".TRS_Editor").text();
        Document repost = document(posting("rizhao-2025-repost"));

        assertThat(repost.selectFirst(".article-body").text()).isEqualTo(original);
        assertThat(repost.select("meta[name=SiteIDCode]")).isEmpty();
    }

    @Test
    void theForumThreadCarriesItsChrome() {
        assertThat(document(posting("wuyuan-2025")).text()).contains("反对 0", "游客暂不能发言", "Powered by Discuz!");
    }

    @Test
    void theIndicatorTableHasMergedCells() {
        Element table = document(posting("xuchang-2024")).selectFirst(".TRS_Editor table");

        assertThat(table.select("td[rowspan]").eachText()).containsExactly("经济增长", "财政贸易", "人民生活");
        assertThat(table.select("th[colspan=2]").text()).isEqualTo("2023年预计完成");
        assertThat(table.select("tr"))
                .allSatisfy(row -> assertThat(row.select("td,th")).hasSizeBetween(2, 7));
    }

    @Test
    void theWordExportPartsNumbers() {
        assertThat(html(posting("xuchang-2024"))).contains("<span lang=\"EN-US\">01.</span>6亿元");
    }

    @Test
    void theSpamPageHoldsNoFigure() {
        String page = document(posting("spam-only")).selectFirst(".box").text();

        assertThat(page).contains("百家乐").doesNotContain("%").doesNotContain("亿元");
    }

    private static int titleYear(Posting posting) {
        return posting.targetYear() == null ? posting.reportYear() : posting.targetYear();
    }

    private static Posting posting(String id) {
        return MAP.postings().stream()
                .filter(posting -> posting.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> links(Column column) {
        return Jsoup.parse(html(column.path(), column), "http://site" + column.path())
                .select(column.linkSelector());
    }

    private static String title(Element link) {
        return link.hasAttr("title") ? link.attr("title") : link.text();
    }

    private static Document document(Posting posting) {
        return Jsoup.parse(html(posting));
    }

    private static String html(Posting posting) {
        return html(posting.path(), MAP.column(posting.column()));
    }

    private static String html(String path, Column column) {
        return new String(PAGES.at(path, LAST).page().body(), column.charset());
    }
}
