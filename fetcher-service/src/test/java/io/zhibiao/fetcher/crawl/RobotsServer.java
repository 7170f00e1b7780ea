package io.zhibiao.fetcher.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A site with a robots.txt that is as a test wants it, and a list on every other path; writes down what it is asked for. */
final class RobotsServer implements AutoCloseable {
    private static final byte[] LIST = "<li><a href=/1.html>r</a> 2026-01-20</li>".getBytes(StandardCharsets.UTF_8);

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Robots robots = exchange -> exchange.sendResponseHeaders(404, -1);

    record Asked(String path, Instant at) {}

    /** Answers a request for robots.txt. */
    interface Robots {
        void answer(HttpExchange exchange) throws IOException;
    }

    RobotsServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    void robots(Robots answer) {
        robots = answer;
    }

    void robots(byte[] file) {
        robots = exchange -> send(exchange, file);
    }

    void robots(String file) {
        robots(file.getBytes(StandardCharsets.UTF_8));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The paths that were asked for but robots.txt and where it moved to, as they were written on the wire. */
    List<Asked> pages() {
        return asked.stream().filter(a -> !a.path().startsWith("/robots")).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(new Asked(path, Instant.now()));
            if (path.startsWith("/robots")) {
                robots.answer(exchange);
            } else {
                send(exchange, LIST);
            }
        }
    }

    static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
