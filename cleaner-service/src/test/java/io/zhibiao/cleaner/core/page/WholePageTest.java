package io.zhibiao.cleaner.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.page.WholePage.Entry;
import io.zhibiao.cleaner.core.page.WholePage.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholePageTest {
    private static List<Entry> lines(String html) {
        return WholePage.lines("<html>" + html + "</html>", "text/html");
    }

    @Test
    void tellsWhereEachLineStands() {
        assertThat(lines("<head><title>题</title><meta name=Keywords content=词></head><body><div class=nav>首页</div>"
                        + "<div style='display:none'>藏<p>深</p></div><p>文</p></body>"))
                .containsExactly(
                        new Entry(Place.HEAD, "题"),
                        new Entry(Place.HEAD, "词"),
                        new Entry(Place.CHROME, "首页"),
                        new Entry(Place.HIDDEN, "藏"),
                        new Entry(Place.HIDDEN, "深"),
                        new Entry(Place.BODY, "文"));
    }

    @Test
    void repairsNothing() {
        assertThat(lines("<body><p>經(jīng)濟１　２</p></body>")).containsExactly(new Entry(Place.BODY, "經(jīng)濟１　２"));
    }

    @Test
    void aRowOfDataIsALine() {
        assertThat(lines("<body><table><tr><td>指标<td>数值<tr><td>收入<td>12.5</table></body>"))
                .extracting(Entry::text)
                .containsExactly("指标\t数值", "收入\t12.5");
    }

    @Test
    void scriptsAreNoText() {
        assertThat(lines("<body><script>a()</script><style>p{}</style><p>文</p></body>"))
                .extracting(Entry::text)
                .containsExactly("文");
    }

    @Test
    void anArticleInsideAScriptIsRead() {
        String body = "全县完成造林三万亩，".repeat(20);
        assertThat(lines("<body><script>x={\"content\":\"<p>" + body + "</p>\"}</script></body>"))
                .containsExactly(new Entry(Place.BODY, body));
    }

    /** However long the menus are, they are no article: it is still looked for in the script. */
    @Test
    void anArticleInsideAScriptIsReadBetweenLongMenus() {
        String menus = "<ul>" + "<li><a>政府信息公开指南</a></li>".repeat(120) + "</ul>";
        String body = "全县完成造林三万亩，".repeat(20);
        assertThat(lines("<body>" + menus + "<script>x={\"content\":\"<p>" + body + "</p>\"}</script>" + menus
                        + "</body>"))
                .contains(new Entry(Place.BODY, body));
    }

    @Test
    void plainTextIsReadLineByLine() {
        assertThat(WholePage.lines("一\n\n  二 \r\n", "text/plain"))
                .containsExactly(new Entry(Place.BODY, "一"), new Entry(Place.BODY, "二"));
    }
}
