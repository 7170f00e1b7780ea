package io.zhibiao.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
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
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sites whose lists all lead to the same foreign hosts: to articles there, of which some have an attachment, and by redirects. Each
 * has a loopback address of its own, and so is a domain of its own.
 */
final class ForeignSites implements AutoCloseable {
    /** Long enough that two requests at once would be seen. */
    private static final Duration ANSWERED_AFTER = Duration.ofMillis(60);

    private static final int ARTICLES = 2;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpServer> lists = new ArrayList<>();
    private final List<HttpServer> foreign = new ArrayList<>();
    private final List<List<LoopbackSites.Visit>> logs = new ArrayList<>();

    ForeignSites(int sites, int hosts) throws IOException {
        for (int host = 0; host < hosts; host++) {
            List<LoopbackSites.Visit> log = new CopyOnWriteArrayList<>();
            logs.add(log);
            foreign.add(start("127.0.3." + (1 + host), exchange -> answer(exchange, log)));
        }
        for (int site = 0; site < sites; site++) {
            int number = site;
            lists.add(start("127.0.4." + (1 + site), exchange -> list(exchange, number)));
        }
    }

    private HttpServer start(String address, HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    /** Of each foreign host, what it was asked. */
    List<List<LoopbackSites.Visit>> logs() {
        return logs;
    }

    /** Of each site and foreign host: articles, and one that a redirect leads to. */
    int pages() {
        return lists.size() * foreign.size() * (ARTICLES + 1);
    }

    /** The sources file that watches them all. */
    String sources(Duration delay) {
        return "defaults: {interval: 3s, revisit: 1h, delay: %dms}%nsources:%n".formatted(delay.toMillis())
                + IntStream.range(0, lists.size())
                        .mapToObj(site -> "  - {id: site-%d, url: '%s/', allow-local: true}%n"
                                .formatted(site, address(lists.get(site))))
                        .collect(Collectors.joining());
    }

    private static String address(HttpServer server) {
        return "http://%s:%d"
                .formatted(
                        server.getAddress().getAddress().getHostAddress(),
                        server.getAddress().getPort());
    }

    private void list(HttpExchange exchange, int site) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/to/")) {
            exchange.getResponseHeaders()
                    .set("Location", address(foreign.get(Integer.parseInt(path.substring(4)))) + "/moved-" + site);
            send(exchange, 302, "");
        } else {
            send(exchange, path.equals("/") ? 200 : 404, path.equals("/") ? rows(site) : "");
        }
    }

    private String rows(int site) {
        return IntStream.range(0, foreign.size())
                .boxed()
                .flatMap(host -> Stream.concat(
                        Stream.of("/to/" + host),
                        IntStream.range(0, ARTICLES)
                                .mapToObj(i -> address(foreign.get(host)) + "/of-" + site + "-" + i)))
                .map(link -> "<li><a href='" + link + "'>关于" + link + "的公告</a> 2026-01-20</li>")
                .collect(Collectors.joining("\n", "<ul>", "</ul>"));
    }

    private static void answer(HttpExchange exchange, List<LoopbackSites.Visit> log) throws IOException {
        long start = System.nanoTime();
        LockSupport.parkNanos(ANSWERED_AFTER.toNanos());
        String path = exchange.getRequestURI().getPath();
        log.add(new LoopbackSites.Visit(start, System.nanoTime()));
        send(exchange, path.equals("/robots.txt") ? 404 : 200, path.equals("/robots.txt") ? "" : page(path));
    }

    private static String page(String path) {
        if (path.endsWith(".pdf")) {
            return "%PDF-1.7 " + path;
        }
        String attachment = path.endsWith("-0") ? "<a href='" + path + ".txt'>附件</a>" : "";
        return "<h1>公告</h1><p>全市经济平稳运行，第%s号。</p>%s".formatted(path, attachment);
    }

    private static void send(HttpExchange exchange, int status, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        lists.forEach(s -> s.stop(0));
        foreign.forEach(s -> s.stop(0));
        threads.shutdownNow();
    }
}
