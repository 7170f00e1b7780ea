package io.zhibiao.standalone.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleSiteTest {
    private static final String NEW_LIST = "/mile/zfxxgk/ghjh/index.html";
    private static final String NEW_POSTING = "/mile/zfxxgk/ghjh/202602/t20260203_2209930.html";
    private static final String REVISED = "/yongchun/zwgk/ghjh/202501/t20250118_3017264.htm";
    private static final Charset GBK = Charset.forName("GBK");

    private SampleSite site;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        site = SampleSite.start(0, Timeline.manual());
        client = new Client(site);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void listensOnLoopbackAtAPortOfItsOwn() {
        assertThat(site.address()).isEqualTo("http://127.0.0.1:" + site.port());
        assertThat(site.port()).isPositive();
    }

    @Test
    void namesThePortThatIsTaken() {
        assertThatThrownBy(() -> SampleSite.start(site.port(), Timeline.manual()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:" + site.port());
    }

    @Test
    void answersNoMoreOnceClosed() {
        site.close();

        assertThatThrownBy(() -> client.get("/")).isInstanceOf(ConnectException.class);
    }

    @Test
    void toldStagesEndWithTheLast() {
        assertThat(site.stage()).isEqualTo(1);
        assertThat(site.advance()).isEqualTo(2);
        assertThat(site.advance()).isEqualTo(3).isEqualTo(site.lastStage());
        assertThat(site.advance()).isEqualTo(3);
    }

    @Test
    void movesOnByItselfAlongATimeline() throws IOException {
        Timeline timeline = Timeline.of(Duration.ofMillis(20), Duration.ofMillis(40));
        try (SampleSite moving = SampleSite.start(0, timeline)) {
            await().untilAsserted(() -> assertThat(moving.stage()).isEqualTo(moving.lastStage()));
        }
    }

    @Test
    void aPostingAppearsInStageTwo() throws Exception {
        assertThat(client.get(NEW_POSTING).statusCode()).isEqualTo(404);
        assertThat(client.text(NEW_LIST, UTF_8)).doesNotContain("2209930");

        site.advance();

        assertThat(client.get(NEW_POSTING).statusCode()).isEqualTo(200);
        assertThat(client.text(NEW_LIST, UTF_8)).contains("./202602/t20260203_2209930.html");
    }

    @Test
    void aTargetIsRevisedInStageThree() throws Exception {
        site.advance();
        HttpResponse<byte[]> before = client.get(REVISED);

        site.advance();

        HttpResponse<byte[]> after = client.get(REVISED);
        assertThat(new String(before.body(), GBK)).contains("地区生产总值增长6%左右");
        assertThat(new String(after.body(), GBK)).contains("地区生产总值增长6.5%左右").doesNotContain("增长6%左右");
        assertThat(header(after, "ETag")).isNotEqualTo(header(before, "ETag"));
        assertThat(header(before, "Last-Modified")).isEqualTo("Sat, 18 Jan 2025 01:32:00 GMT");
        assertThat(header(after, "Last-Modified")).isEqualTo("Thu, 20 Feb 2025 02:05:00 GMT");
    }

    @Test
    void answers304ToAKnownTag() throws Exception {
        HttpResponse<byte[]> first = client.get(REVISED);

        HttpResponse<byte[]> second = client.get(REVISED, "If-None-Match", "\"other\", W/" + header(first, "ETag"));

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
    }

    @Test
    void answers304ToAKnownDateUntilTheRevision() throws Exception {
        String since = header(client.get(REVISED), "Last-Modified");
        assertThat(client.get(REVISED, "If-Modified-Since", since).statusCode()).isEqualTo(304);

        site.advance();
        site.advance();

        assertThat(client.get(REVISED, "If-Modified-Since", since).statusCode()).isEqualTo(200);
    }

    @Test
    void aTagRulesOverADate() throws Exception {
        String since = header(client.get(REVISED), "Last-Modified");

        HttpResponse<byte[]> answer = client.get(REVISED, "If-Modified-Since", since, "If-None-Match", "\"other\"");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void anUnreadableDateIsNoCondition() throws Exception {
        assertThat(client.get(REVISED, "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnchangedListKeepsItsTag() throws Exception {
        String list = "/yongchun/zwgk/ghjh/index.html";
        String before = header(client.get(list), "ETag");

        site.advance();

        assertThat(header(client.get(list), "ETag")).isEqualTo(before);
    }

    @Test
    void robotsTxtLetsTheReportsBeVisited() throws Exception {
        HttpResponse<byte[]> robots = client.get("/robots.txt");

        assertThat(header(robots, "Content-Type")).startsWith("text/plain");
        assertThat(new String(robots.body(), UTF_8)).contains("User-agent: *").doesNotContain("Disallow: /\n");
    }

    @Test
    void aFolderAnswersWithItsIndex() throws Exception {
        assertThat(client.get("/rizhao/zwgk/zfgzbg/").body())
                .isEqualTo(client.get("/rizhao/zwgk/zfgzbg/index.html").body());
    }

    @Test
    void aMissingPageIsA404WithoutValidators() throws Exception {
        HttpResponse<byte[]> missing = client.get("/yongchun/nothing.html");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(new String(missing.body(), UTF_8)).contains("页面不存在");
        assertThat(missing.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void headTellsTheLengthOnly() throws Exception {
        HttpResponse<byte[]> head = client.send("HEAD", REVISED);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(client.get(REVISED).body().length);
    }

    @Test
    void otherMethodsAreRefused() throws Exception {
        HttpResponse<byte[]> refused = client.send("POST", "/");

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(header(refused, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void theHomePageLeadsToEachList() throws Exception {
        assertThat(client.text("/", UTF_8))
                .contains(
                        SiteMap.standard().columns().stream().map(Column::path).toList());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
