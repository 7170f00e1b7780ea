package io.zhibiao.fetcher.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.CpuTime;
import io.zhibiao.fetcher.core.web.Body;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
    private static final String TEXT =
            "<h1>青山市计划报告</h1><p>全市生产总值增长5.5%左右。</p><table><tr><td>粮食产量</td><td>42</td></tr></table>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <span>浏览次数：17</span>                         | <span>浏览次数：18</span>
                    <em>阅读 [3]</em>                                | <em>阅读 [4]</em>
                    <p>点击量： 1002 次</p>                           | <p>点击量： 1003 次</p>
                    <div>今天是：2026年1月20日 星期二</div>             | <div>今天是：2026年1月21日 星期三</div>
                    <script>var t=1</script>                        | <script>var t=2</script>
                    <input type=hidden value=a1>                    | <input type=hidden value=b2>
                    <!-- 20260120 -->                               | <!-- 20260121 -->
                    <ul><li><a href=1>要闻一</a> 2026-01-20</li></ul> | <ul><li><a href=2>要闻二</a> 2026-01-21</li></ul>
                    <nav>首页 7</nav>                                | <nav>首页 8</nav>
                    <p class=a>同</p>                                | <p class=b>同</p>
                    <p>同  一</p>                                    | <p>同 一 </p>
                    """)
    void staysTheSameWhenTheChromeChanges(String before, String after) {
        assertThat(of(TEXT + before)).isEqualTo(of(TEXT + after));
        assertThat(of(before + TEXT)).isEqualTo(of(after + TEXT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>增长5.5%左右。</p>                    | <p>增长5%左右。</p>
                    <h1>青山市计划报告</h1>                   | <h1>青山市计划报告（修订）</h1>
                    <table><tr><td>42</td></tr></table>     | <table><tr><td>43</td></tr></table>
                    <table><td>1</td><td>23</td></table>    | <table><td>12</td><td>3</td></table>
                    <a href=a.pdf>附件</a>                   | <a href=b.pdf>附件</a>
                    <p>于2026年1月20日通过。</p>              | <p>于2026年1月21日通过。</p>
                    <p>农村居民年阅读量达到10册。</p>          | <p>农村居民年阅读量达到10册以上。</p>
                    """)
    void changesWithWhatMatters(String before, String after) {
        assertThat(of(TEXT + before)).isNotEqualTo(of(TEXT + after));
    }

    /** Else each page that is known would be published once more by a new version of the fetcher. */
    @Test
    void staysTheSameFromVersionToVersion() {
        assertThat(of("<html><head><title>公告</title><script>var t=1</script></head><body><nav>首页</nav>"
                        + "<h1>青山市计划报告</h1>浏览次数：17<br>今天是：2026年1月20日"
                        + "<p>全市  生产总值增长5.5%左右。<a href='x.html'>更多</a></p>"
                        + "<table><tr><td>粮食产量</td><td>42</td></tr></table><a href='f/plan.pdf'><p>附件</p></a>"
                        + "<ul><li><a href=2>要闻</a> 2026-01-21</li></ul><footer>版权</footer></body></html>"))
                .isEqualTo("60542ef659b04c9f059470039cd7879adbc1b7eb61173383347b2243e3eb64eb");
    }

    @Test
    void isTheSameInEveryEncoding() {
        assertThat(Fingerprint.of(new Body(TEXT.getBytes(Charset.forName("GBK"))), "text/html"))
                .isEqualTo(of(TEXT));
    }

    @Test
    void isThatOfTheBytesForOtherFiles() {
        Body pdf = new Body("%PDF-1.7".getBytes(StandardCharsets.UTF_8));

        assertThat(Fingerprint.of(pdf, "application/pdf")).isEqualTo(pdf.hash());
    }

    @Test
    void isThatOfTheBytesForAPageWithoutText() {
        Body page = new Body("<script>document.write('x')</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(Fingerprint.of(page, "text/html")).isEqualTo(page.hash());
    }

    @Test
    void staysLinear() {
        String page = "<div>浏览今天是2026</div>".repeat(100_000);

        assertThat(CpuTime.of(() -> of(page))).isLessThan(Duration.ofSeconds(10));
    }

    private static String of(String html) {
        return Fingerprint.of(new Body(html.getBytes(StandardCharsets.UTF_8)), "text/html; charset=utf-8");
    }
}
