package io.zhibiao.indexer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before the API, on a real server, with one request a minute. */
class RequestGuardTest {
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        RequestGuard guard = new RequestGuard(new RequestLimit(1, System::nanoTime));
        Router router = Router.router(vertx);
        router.route().handler(guard::check);
        router.route().handler(context -> context.end("served"));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() throws Exception {
        assertThat(get("/api/targets").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = get("/api/targets?size=1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(refused.body()).contains("\"status\":429");
    }

    @Test
    void passwordsCanNotBeTriedAtWill() throws Exception {
        assertThat(get("/", "Authorization", "Basic b25l").statusCode()).isEqualTo(200);
        assertThat(get("/", "Authorization", "Basic dHdv").statusCode()).isEqualTo(429);
    }

    @Test
    void noDetourLeadsAroundIt() throws Exception {
        get("/api/targets");
        assertThat(get("/x/../api/targets").statusCode()).isEqualTo(429);
        assertThat(get("//api/targets").statusCode()).isEqualTo(429);
    }

    @Test
    void theBoardsFilesAndHealthAreNotCounted() throws Exception {
        for (String path : new String[] {"/", "/js/main.js", "/q/health/live", "/"}) {
            assertThat(get(path).statusCode()).isEqualTo(200);
        }
    }

    /** Over a bare socket: Java's own client sends no such address. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/api/search?q=%zz", "/api/search?q=1%", "/api/search?q=%4", "/api/%g0", "/api/search?q=%+1"})
    void anAddressThatIsNoneIsAnsweredWithWhatIsWrong(String address) throws Exception {
        String answer = raw(address);
        assertThat(answer).startsWith("HTTP/1.1 400").containsIgnoringCase("application/problem+json");
        assertThat(answer).contains("% at " + address.indexOf('%') + " of the address");
    }

    @Test
    void escapesAreLetThrough() throws Exception {
        assertThat(get("/api/search?q=%E7%A6%8f%25").statusCode()).isEqualTo(200);
    }

    private String raw(String address) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
