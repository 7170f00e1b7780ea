package io.zhibiao.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sites, each on a loopback address of its own: a list, and articles whose counter moves with every visit. Each list names an
 * article of another site too, which has no list.
 */
final class LoopbackSites implements AutoCloseable {
    private static final int FIRST = 10;

    private final List<HttpServer> servers = new ArrayList<>();
    private final HttpServer elsewhere;
    private final List<List<Visit>> logs = new ArrayList<>();
    private final List<Visit> logElsewhere = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger counter = new AtomicInteger();
    private final int articles;

    LoopbackSites(int sites, int articles) throws IOException {
        this.articles = articles;
        elsewhere = start("127.0.2.1", logElsewhere);
        for (int site = 0; site < sites; site++) {
            List<Visit> log = new CopyOnWriteArrayList<>();
            logs.add(log);
            servers.add(start("127.0.1." + (FIRST + site), log));
        }
    }

    private HttpServer start(String address, List<Visit> log) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, log));
        server.start();
        return server;
    }

    /** One request, by the server's own clock. */
    record Visit(long start, long end) {}

    /** Those of the sites that have a list. */
    List<List<Visit>> logs() {
        return logs;
    }

    /** That of the site without a list. */
    List<Visit> logElsewhere() {
        return logElsewhere;
    }

    int pages() {
        return servers.size() * (articles + 1);
    }

    /** The sources file that watches them all. */
    String sources(Duration delay) {
        String common = "defaults: {interval: 3s, revisit: 1h, delay: %dms, new-limit: 1000}\nsources:\n"
                .formatted(delay.toMillis());
        return common
                + IntStream.range(0, servers.size())
                        .mapToObj(site -> source(site, servers.get(site).getAddress()))
                        .collect(Collectors.joining());
    }

    /** Ports tell no site from another, as each has an address of its own. */
    private static String source(int site, InetSocketAddress server) {
        return "  - {id: site-%d, url: 'http://%s:%d/list/', allow-local: true}%n"
                .formatted(site, server.getAddress().getHostAddress(), server.getPort());
    }

    @Override
    public void close() {
        servers.forEach(s -> s.stop(0));
        elsewhere.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange, List<Visit> log) throws IOException {
        long start = System.nanoTime();
        String path = exchange.getRequestURI().getPath();
        String site = exchange.getLocalAddress().getAddress().getHostAddress();
        byte[] page = page(path, site).getBytes(StandardCharsets.UTF_8);
        log.add(new Visit(start, System.nanoTime()));
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private String page(String path, String site) {
        if (path.equals("/list/")) {
            String other = "http://127.0.2.1:%d/a/of-%s.html"
                    .formatted(elsewhere.getAddress().getPort(), site);
            return IntStream.range(0, articles)
                    .mapToObj(i -> row("/a/" + i + ".html"))
                    .collect(Collectors.joining("\n", "<ul>" + row(other), "</ul>"));
        }
        return path.startsWith("/a/")
                ? "<h1>公告</h1><p>全市经济平稳运行，第%s号。</p><p>浏览次数：%d</p>".formatted(path, counter.incrementAndGet())
                : "";
    }

    private static String row(String address) {
        return "<li><a href='" + address + "'>关于" + address + "的公告</a> 2026-01-20</li>";
    }
}
