package io.zhibiao.endtoend.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for Elasticsearch's security, which the embedded server lacks: TLS, and nobody passes without the API key. */
final class Gate implements AutoCloseable {
    private static final List<String> KEPT = List.of("content-type", "x-elastic-product");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger passed = new AtomicInteger();
    private final String expected;
    private final String server;
    private final HttpsServer gate;

    private Gate(String expected, String server, HttpsServer gate) {
        this.expected = expected;
        this.server = server;
        this.gate = gate;
    }

    /**
     * Opens the gate on a free port.
     *
     * @param apiKey the one that passes
     * @param port of the server behind it
     */
    static Gate open(Certificates certificates, String apiKey, int port) throws IOException, GeneralSecurityException {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(certificates.context()));
        https.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Gate gate = new Gate("ApiKey " + apiKey, "http://127.0.0.1:" + port, https);
        https.createContext("/", gate::answer);
        https.start();
        return gate;
    }

    int port() {
        return gate.getAddress().getPort();
    }

    int passed() {
        return passed.get();
    }

    int refused() {
        return refused.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                passed.incrementAndGet();
                pass(exchange, body);
            } else {
                refused.incrementAndGet();
                refuse(exchange);
            }
        }
    }

    /** As Elasticsearch does, which never repeats what it was given. */
    private static void refuse(HttpExchange exchange) throws IOException {
        byte[] answer = """
            {"error":{"type":"security_exception","reason":"unable to authenticate with provided credentials and anonymous access is not allowed for this request"},"status":401}
            """.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("WWW-Authenticate", "ApiKey");
        exchange.sendResponseHeaders(401, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private void pass(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> response = send(request.build());
        KEPT.forEach(h -> response.headers().firstValue(h).ifPresent(v -> exchange.getResponseHeaders()
                .add(h, v)));
        boolean bare = exchange.getRequestMethod().equals("HEAD") || response.body().length == 0;
        exchange.sendResponseHeaders(response.statusCode(), bare ? -1 : response.body().length);
        if (!bare) {
            exchange.getResponseBody().write(response.body());
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        gate.stop(0);
    }
}
