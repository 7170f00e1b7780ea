package io.zhibiao.indexer.elasticsearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zhibiao.events.EventJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** A server that answers what it was told to, and keeps what it was asked. */
final class StandIn implements AutoCloseable {
    record Asked(String request, String body) {}

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final RestClient client;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = RestClient.builder(new HttpHost(
                        InetAddress.getLoopbackAddress(), server.getAddress().getPort(), "http"))
                .build();
    }

    Transport transport() {
        return new Transport(client, EventJson.mapper());
    }

    synchronized StandIn answers(int status, String body) {
        answers.add(new Answer(status, body.replace('\'', '"')));
        return this;
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(), body));
        Answer answer = answers.isEmpty() ? new Answer(200, "{}") : answers.remove();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    void stopServer() {
        server.stop(0);
    }

    void stopClient() throws IOException {
        client.close();
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.stop(0);
    }
}
