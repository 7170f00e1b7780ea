package io.zhibiao.fetcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.ProxyServer;
import io.zhibiao.fetcher.core.web.Validators;
import io.zhibiao.fetcher.core.web.Way;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OkWebTest {
    private static final int LIMIT = 3 * 1024 * 1024;
    private static final byte[] PAGE = "青山市".getBytes(Charset.forName("GBK"));

    private final OkWeb web = new OkWeb("zhibiao-test (contact: test@example.org)", Clock.systemUTC());
    private final AtomicReference<HttpHandler> handler = new AtomicReference<>();
    private final AtomicReference<HttpExchange> seen = new AtomicReference<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            seen.set(exchange);
            handler.get().handle(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        web.close();
    }

    @Test
    void givesThePageAsItCame() {
        serve(200, PAGE, "Content-Type", "text/html; charset=gb2312", "ETag", "\"v1\"", "Last-Modified", "then");

        assertThat(get("/a.html"))
                .isEqualTo(
                        new Answer.Page(new Body(PAGE), "text/html; charset=gb2312", new Validators("\"v1\"", "then")));
    }

    @Test
    void saysWhoAsks() {
        serve(200, PAGE);
        get("/");

        assertThat(seen.get().getRequestHeaders().getFirst("User-Agent"))
                .isEqualTo("zhibiao-test (contact: test@example.org)");
        assertThat(seen.get().getProtocol()).isEqualTo("HTTP/1.1");
        assertThat(seen.get().getRequestHeaders()).doesNotContainKeys("Upgrade");
    }

    @Test
    void sendsTheHeadersOfASource() {
        serve(200, PAGE);
        web.get(new Ask(
                address("/"),
                Validators.NONE,
                Map.of("Referer", "http://a.example/"),
                LIMIT,
                false,
                Ways.LOCAL,
                Duration.ofSeconds(10)));

        assertThat(seen.get().getRequestHeaders().getFirst("Referer")).isEqualTo("http://a.example/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a=1&b=青 | application/x-www-form-urlencoded", "{\"a\": 1} | application/json"})
    void posts(String post, String type) throws IOException {
        AtomicReference<String> posted = new AtomicReference<>();
        handler.set(exchange -> {
            posted.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
            exchange.close();
        });

        assertThat(web.get(posting(post, Map.of()))).isInstanceOf(Answer.Page.class);
        assertThat(posted).hasValue(post);
        assertThat(seen.get().getRequestMethod()).isEqualTo("POST");
        assertThat(seen.get().getRequestURI()).hasToString("/api?x=1");
        assertThat(seen.get().getRequestHeaders().get("Content-Type")).containsExactly(type);

        web.get(posting(post, Map.of("Content-Type", "text/json")));
        assertThat(seen.get().getRequestHeaders().get("Content-Type")).containsExactly("text/json");
    }

    private Ask posting(String post, Map<String, String> headers) {
        return new Ask(
                address("/api?x=1#page=2"),
                Validators.NONE,
                headers,
                LIMIT,
                false,
                Ways.LOCAL,
                Duration.ofSeconds(30),
                post);
    }

    @Test
    void handsOnWhatAnAnswerSaysToRobots() {
        serve(200, PAGE, "X-Robots-Tag", "noindex, nofollow");

        assertThat(get("/"))
                .isEqualTo(new Answer.Page(new Body(PAGE), null, Validators.NONE, List.of("noindex, nofollow")));
    }

    @Test
    void asksWithValidators() {
        serve(304, new byte[0]);

        assertThat(web.get(new Ask(
                        address("/"),
                        new Validators("\"v1\"", "then"),
                        Map.of(),
                        LIMIT,
                        false,
                        Ways.LOCAL,
                        Duration.ofSeconds(10))))
                .isEqualTo(new Answer.NotModified());
        assertThat(seen.get().getRequestHeaders().getFirst("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(seen.get().getRequestHeaders().getFirst("If-Modified-Since")).isEqualTo("then");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "deflate", "raw deflate"})
    void unpacks(String coding) throws IOException {
        serve(200, packed(coding), "Content-Encoding", coding.replace("raw ", ""));

        assertThat(get("/")).isEqualTo(new Answer.Page(new Body(PAGE), null, Validators.NONE));
    }

    /** The page as one block that is not packed, by RFC 7932, 9.2. */
    @Test
    void unpacksBrotli() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(new byte[] {(byte) 0x8b, 0x02, (byte) 0x80});
        packed.write(PAGE);
        packed.write(0x03);
        serve(200, packed.toByteArray(), "Content-Encoding", "br");

        assertThat(get("/")).isEqualTo(new Answer.Page(new Body(PAGE), null, Validators.NONE));
        assertThat(seen.get().getRequestHeaders().getFirst("Accept-Encoding")).isEqualTo("gzip, deflate, br");
    }

    @Test
    void unpacksWhatWasPackedTwice() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(packed("deflate"));
        }
        serve(200, bytes.toByteArray(), "Content-Encoding", "deflate, gzip");

        assertThat(get("/")).isEqualTo(new Answer.Page(new Body(PAGE), null, Validators.NONE));
    }

    @Test
    void refusesMoreCodingsThanAnybodyNeeds() {
        serve(200, PAGE, "Content-Encoding", "gzip, gzip, gzip, gzip");

        assertThat(get("/")).isEqualTo(new Answer.Broken("IOException: more than 3 content codings"));
    }

    @Test
    void refusesCodingsItDoesNotKnow() {
        serve(200, PAGE, "Content-Encoding", "zpaq");

        assertThat(get("/")).isEqualTo(new Answer.Broken("IOException: unknown content coding zpaq"));
    }

    @ParameterizedTest
    @CsvSource({"301,/b.html", "302,b.html", "303,./b.html", "307,//{host}/b.html", "308,http://{host}/b.html#top"})
    void tellsWhereAPageHasGone(int status, String location) {
        serve(status, new byte[0], "Location", location.replace("{host}", host()));

        assertThat(get("/a.html")).isEqualTo(new Answer.Moved(address("/b.html")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:x", "ftp://a.example/"})
    void refusesARedirectToNoPage(String location) {
        serve(302, new byte[0], "Location", location.isEmpty() ? "mailto:" : location);

        assertThat(get("/")).isEqualTo(new Answer.Broken("redirect without a place to go to"));
    }

    @Test
    void bringsTheCookiesOfAHostBack() {
        serve(302, new byte[0], "Location", "/", "Set-Cookie", "gate=open; Path=/");
        get("/");
        serve(200, PAGE);
        get("/");

        assertThat(seen.get().getRequestHeaders().getFirst("Cookie")).isEqualTo("gate=open");
    }

    @Test
    void keepsTheCookiesOfSourcesApart() {
        serve(200, PAGE, "Set-Cookie", "gate=open; Path=/a/");
        web.get(ask("/a/", new Way("one", Way.Reach.LOCAL, null, Way.Tls.SAFE)));

        web.get(ask("/a/", new Way("other", Way.Reach.LOCAL, null, Way.Tls.SAFE)));
        assertThat(seen.get().getRequestHeaders()).doesNotContainKey("Cookie");
        web.get(ask("/b/", new Way("one", Way.Reach.LOCAL, null, Way.Tls.SAFE)));
        assertThat(seen.get().getRequestHeaders()).doesNotContainKey("Cookie");
        web.get(ask("/a/x", new Way("one", Way.Reach.LOCAL, null, Way.Tls.SAFE)));
        assertThat(seen.get().getRequestHeaders().getFirst("Cookie")).isEqualTo("gate=open");
    }

    @Test
    void goesThroughTheProxyOfASource() {
        serve(200, PAGE);
        ProxyServer proxy = new ProxyServer(
                ProxyServer.Kind.HTTP, "127.0.0.1", server.getAddress().getPort());
        Way way = new Way("test", Way.Reach.LOCAL, proxy, Way.Tls.SAFE);

        assertThat(web.get(new Ask(
                        "http://behind.example/a.html",
                        Validators.NONE,
                        Map.of(),
                        LIMIT,
                        false,
                        way,
                        Duration.ofSeconds(20))))
                .isInstanceOf(Answer.Page.class);
        assertThat(seen.get().getRequestURI()).hasToString("http://behind.example/a.html");
    }

    @Test
    void refusesMoreHeaderFieldsThanAnybodySends() {
        String[] headers = new String[600];
        for (int i = 0; i < headers.length; i += 2) {
            headers[i] = "X-" + i;
            headers[i + 1] = "x";
        }
        serve(200, PAGE, headers);

        assertThat(get("/")).isEqualTo(new Answer.Broken("more than 256 header fields"));
    }

    @Test
    void tellsARefusalWithThePauseAskedFor() {
        serve(429, PAGE, "Retry-After", "120");

        assertThat(get("/")).isEqualTo(new Answer.Refused(429, Duration.ofMinutes(2)));
    }

    @Test
    void takesAPageUpToTheLimit() {
        serve(200, new byte[LIMIT]);

        assertThat(get("/")).isEqualTo(new Answer.Page(new Body(new byte[LIMIT]), null, Validators.NONE));
    }

    @Test
    void refusesAPageThatSaysItIsLargerWithoutReadingIt() {
        serve(200, new byte[LIMIT + 1], "ETag", "\"big\"");

        assertThat(get("/")).isEqualTo(new Answer.TooLarge(LIMIT, null, new Validators("\"big\"", null)));
    }

    @Test
    void cutsAPageWhereAsked() {
        serve(200, new byte[LIMIT + 1]);

        assertThat(web.get(
                        new Ask(address("/"), Validators.NONE, Map.of(), 7, true, Ways.LOCAL, Duration.ofSeconds(20))))
                .isEqualTo(new Answer.Page(new Body(new byte[7]), null, Validators.NONE));
    }

    @Test
    void stopsReadingAnEndlessPage() {
        handler.set(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            endlessly(exchange.getResponseBody());
        });

        assertThat(get("/")).isEqualTo(new Answer.TooLarge(LIMIT, null, Validators.NONE));
    }

    @Test
    void stopsUnpackingABomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write(new byte[20 * LIMIT]);
        }
        serve(200, bomb.toByteArray(), "Content-Encoding", "gzip");

        assertThat(get("/")).isEqualTo(new Answer.TooLarge(LIMIT, null, Validators.NONE));
    }

    @Test
    void losesPatienceWithASlowPage() {
        handler.set(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
        });

        assertThat(web.get(new Ask(
                        address("/"), Validators.NONE, Map.of(), LIMIT, false, Ways.LOCAL, Duration.ofMillis(300))))
                .isEqualTo(new Answer.Broken("timed out"));
    }

    @Test
    void tellsAPageThatBreaksOff() {
        handler.set(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(PAGE);
            exchange.getResponseBody().flush();
            server.stop(0);
        });

        assertThat(get("/")).isInstanceOf(Answer.Broken.class);
    }

    @Test
    void tellsThatNobodyListens() {
        String address = address("/");
        server.stop(0);

        assertThat(web.get(
                        new Ask(address, Validators.NONE, Map.of(), LIMIT, false, Ways.LOCAL, Duration.ofSeconds(10))))
                .asString()
                .contains("ConnectException");
    }

    @ParameterizedTest
    @CsvSource({
        "/年度 计划.html,/%E5%B9%B4%E5%BA%A6%20%E8%AE%A1%E5%88%92.html",
        "/a|b.html,/a%7Cb.html",
        "/a.jsp?id=1|2&x=[3],/a.jsp?id=1%7C2&x=[3]"
    })
    void takesAddressesAsSitesWriteThem(String written, String asked) {
        serve(200, PAGE);
        handler.set(exchange -> {
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
            exchange.close();
        });

        assertThat(get(written)).isInstanceOf(Answer.Page.class);
        assertThat(seen.get().getRequestURI().toString()).isEqualTo(asked);
    }

    @Test
    void tellsAnAddressItCanNotRead() {
        assertThat(web.get(
                        new Ask("http://", Validators.NONE, Map.of(), LIMIT, false, Ways.LOCAL, Duration.ofSeconds(1))))
                .isEqualTo(new Answer.Broken("address can't be read"));
    }

    private Answer get(String path) {
        return web.get(
                new Ask(address(path), Validators.NONE, Map.of(), LIMIT, false, Ways.LOCAL, Duration.ofSeconds(20)));
    }

    private Ask ask(String path, Way way) {
        return new Ask(address(path), Validators.NONE, Map.of(), LIMIT, false, way, Duration.ofSeconds(20));
    }

    private String address(String path) {
        return "http://" + host() + path;
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(int status, byte[] body, String... headers) {
        handler.set(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static void endlessly(OutputStream out) throws IOException {
        byte[] chunk = "无尽".repeat(1000).getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(chunk);
        }
    }

    private static byte[] packed(String coding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = coding.contains("deflate")
                ? new DeflaterOutputStream(bytes, new Deflater(9, coding.startsWith("raw")))
                : new GZIPOutputStream(bytes)) {
            out.write(PAGE);
        }
        return bytes.toByteArray();
    }
}
