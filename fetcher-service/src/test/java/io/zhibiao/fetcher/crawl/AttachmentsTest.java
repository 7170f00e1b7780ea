package io.zhibiao.fetcher.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zhibiao.events.PageBundle;
import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.crawl.Crawl;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Way;
import io.zhibiao.fetcher.http.OkWeb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page with attachments, good and bad, on a real server. */
class AttachmentsTest {
    private static final Duration DELAY = Duration.ofMillis(60);
    private static final long TOO_BIG = 17L * 1024 * 1024;

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<String> intruded = new CopyOnWriteArrayList<>();
    private final Recorded outlet = new Recorded();
    private final OkWeb web = new OkWeb("zhibiao-test", Clock.systemUTC());
    private volatile String table = "table one";
    private HttpServer site;
    private HttpServer internal;
    private Crawler crawler;

    @BeforeEach
    void start() throws IOException {
        site = server();
        site.createContext("/", this::serve);
        internal = server();
        internal.createContext("/", exchange -> {
            intruded.add(exchange.getRequestURI().getPath());
            answer(exchange, 200, "%PDF secret");
        });
        PageStates states = new PageStates();
        Source source = Given.given()
                .url(address(site) + "/")
                .interval(Duration.ofMillis(100))
                .delay(DELAY)
                .source();
        Crawl crawl = new Crawl(new Sources(List.of(source)), states, Map.of(), new Random(1), Instant.now());
        crawler = new Crawler(
                crawl,
                states,
                this::get,
                outlet,
                CrawlLog.NONE,
                Clock.systemUTC(),
                Duration.ofSeconds(5),
                new Traffic(8));
        crawler.start();
    }

    @AfterEach
    void stop() {
        crawler.close();
        web.close();
        site.stop(0);
        internal.stop(0);
    }

    @Test
    void fetchesThemWithTheirPageAndAsPolitely() {
        await().until(() -> outlet.bundles.size() == 1);
        assertThat(parts()).containsExactly("%PDF plan", "table one");

        await().until(() -> visits("/1.html") >= 3);
        assertThat(outlet.bundles).as("nothing has changed").hasSize(1);
        assertThat(requests).extracting(Request::toString).contains("/plan.pdf 304");

        table = "table two";
        await().until(() -> outlet.bundles.size() == 2);
        assertThat(parts()).containsExactlyInAnyOrder("%PDF plan", "table two");

        assertThat(requests).extracting(Request::toString).contains("/gone.pdf 404", "/away.pdf 302");
        assertThat(requests).extracting(Request::path).contains("/big.pdf").doesNotContain("/inner/secret.pdf");
        assertThat(intruded).isEmpty();
        assertThat(shortestPause()).as("%s", requests).isGreaterThanOrEqualTo(DELAY);
    }

    /** The site's inner pages stand for a name that leads to a private network. */
    private Answer get(Ask ask) {
        return web.get(
                ask.address().contains("/inner/")
                        ? new Ask(
                                ask.address(),
                                ask.known(),
                                ask.headers(),
                                ask.limit(),
                                ask.cut(),
                                Way.usual("a"),
                                ask.patience())
                        : ask);
    }

    private void serve(HttpExchange exchange) throws IOException {
        Instant came = Instant.now();
        String path = exchange.getRequestURI().getPath();
        boolean known = "\"plan\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        int status =
                switch (path) {
                    case "/gone.pdf" -> 404;
                    case "/away.pdf" -> 302;
                    case "/plan.pdf" -> known ? 304 : 200;
                    default -> 200;
                };
        requests.add(new Request(path, status, came));
        if (path.equals("/big.pdf")) {
            exchange.sendResponseHeaders(200, TOO_BIG);
            exchange.getResponseBody().write(new byte[64 * 1024]);
            exchange.close();
            return;
        }
        if (path.equals("/plan.pdf")) {
            exchange.getResponseHeaders().set("ETag", "\"plan\"");
        }
        if (path.equals("/away.pdf")) {
            exchange.getResponseHeaders().set("Location", address(internal) + "/secret.pdf");
        }
        if (path.endsWith("/") || path.endsWith(".html")) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        }
        answer(exchange, status, body(path));
    }

    private String body(String path) {
        return switch (path) {
            case "/" -> "<li><a href=1.html>报告</a> 2026-01-20</li>";
            case "/1.html" ->
                "<p>正文</p><a href=plan.pdf>一</a><a href=gone.pdf>二</a><a href=big.pdf>三</a><a href=inner/secret.pdf>四</a>"
                        + "<a href=away.pdf>五</a><a href='" + address(internal)
                        + "/direct.pdf'>六</a><a href=table.xls>七</a>";
            case "/plan.pdf" -> "%PDF plan";
            case "/table.xls" -> table;
            default -> "";
        };
    }

    private long visits(String path) {
        return requests.stream().filter(r -> r.path().equals(path)).count();
    }

    private Duration shortestPause() {
        Duration shortest = Duration.ofDays(1);
        for (int i = 1; i < requests.size(); i++) {
            Duration pause =
                    Duration.between(requests.get(i - 1).came(), requests.get(i).came());
            shortest = pause.compareTo(shortest) < 0 ? pause : shortest;
        }
        return shortest;
    }

    private List<String> parts() {
        return outlet.bundles.getLast().attachments().stream()
                .map(p -> new String(p.body(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = status == 200 ? body.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private record Request(String path, int status, Instant came) {
        @Override
        public String toString() {
            return path + " " + status;
        }
    }

    private static final class Recorded implements Outlet {
        private final List<SourceHealth> told = new CopyOnWriteArrayList<>();
        private final List<PageBundle> bundles = new CopyOnWriteArrayList<>();

        @Override
        public void publish(RawPage page, Body body) {
            bundles.add(PageBundle.read(body.bytes(), String.valueOf(page.contentType())));
        }

        @Override
        public void oversized(RawPage page, int limit) {
            throw new IllegalStateException("no page is too large: " + page.url());
        }

        @Override
        public void tell(SourceHealth health) {
            told.add(health);
        }

        @Override
        public void store(PageState state) {}
    }
}
