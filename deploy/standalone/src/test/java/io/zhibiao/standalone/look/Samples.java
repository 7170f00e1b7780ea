package io.zhibiao.standalone.look;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.cleaner.core.page.WholePage;
import io.zhibiao.events.Ids;
import io.zhibiao.events.RawPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Pages of our own, looked at as the command does. */
final class Samples {
    static final String REPORT = """
            <html><head><title>青川县政府工作报告_青川县人民政府</title><meta name="keywords" content="报告"></head><body>
            <div class="nav"><a>首页</a><a>政务公开</a></div>
            <div style="display:none">百家乐平台,时时彩计划,老虎机试玩</div>
            <h1>青川县2024年政府工作报告</h1>
            <div id="zoom"><p>——2024年1月10日在青川县第十九届人民代表大会第三次会议上</p>
            <p>各位代表：</p>
            <p>過去一年，全縣經(jīng)濟運行平穩(wěn)，農(nóng)業(yè)生產(chǎn)喜獲豐收，群眾生活持續(xù)改善。</p>
            <p>　　地区生产总值达到１０１.５亿元，</p><p>同比增长 6.1 %，城乡居民收入稳步提高，社会大局保持和谐稳定。</p>
            <p>浏览量：328</p></div>
            <div class="footer">主办：青川县人民政府办公室</div></body></html>
            """;

    private static final Cleaner CLEANER = Cleaner.standard();
    private static final Instant NOW = Instant.parse("2024-02-01T00:00:00Z");
    private static final String URL = "https://www.example.gov.cn/a.html";

    private Samples() {}

    static String html(String page) {
        return look(page).html();
    }

    static LookPage look(String page) {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        RawPage facts = new RawPage(Ids.page(URL, body), URL, URL, 200, "text/html", "test", null, null, null, NOW);
        return LookPage.of("a.html", WholePage.lines(page, "text/html"), CLEANER.clean(facts, body, NOW));
    }

    static List<Row> rows(List<String> page, List<String> cleaned, Mark... repairs) {
        List<WholePage.Entry> entries = page.stream()
                .map(line -> new WholePage.Entry(WholePage.Place.BODY, line))
                .toList();
        return Comparison.of(entries, cleaned, java.util.Set.of(repairs), false);
    }
}
