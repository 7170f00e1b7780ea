package io.zhibiao.fetcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Validators;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that close each connection behind their answer without saying so. */
class ClosingHostsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OkWeb web = new OkWeb("test", Clock.systemUTC());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        web.close();
    }

    @Test
    void everyPageOfAnOldServerIsHadAtTheFirstTry() {
        serve("HTTP/1.0");

        for (int i = 0; i < 4; i++) {
            assertThat(get("/" + i)).isInstanceOf(Answer.Page.class);
        }
        assertThat(asked).containsExactly("/0", "/1", "/2", "/3");
    }

    /** A connection that looks open is found closed once; the request is not made again, those behind it get their own connections. */
    @Test
    void aServerThatClosesInSilenceBreaksOneRequestAtMost() {
        serve("HTTP/1.1");

        List<Boolean> had = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 6; i++) {
            had.add(get("/" + i) instanceof Answer.Page);
        }
        assertThat(had.stream().filter(page -> !page)).hasSizeLessThanOrEqualTo(1);
        assertThat(had.subList(2, 6)).containsOnly(true);
        assertThat(asked).doesNotHaveDuplicates();
    }

    private Answer get(String path) {
        String address = "http://127.0.0.1:" + server.getLocalPort() + path;
        return web.get(new Ask(address, Validators.NONE, Map.of(), 1_000_000, false, Ways.LOCAL, PATIENCE));
    }

    private void serve(String version) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    answer(socket, version);
                } catch (IOException e) {
                    // The client has gone, or the test has ended.
                }
            }
        });
    }

    private void answer(Socket socket, String version) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String first = in.readLine();
        if (first == null) {
            return;
        }
        asked.add(first.split(" ", -1)[1]);
        for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
            line = in.readLine();
        }
        String page = "<p>text</p>";
        socket.getOutputStream()
                .write("%s 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(version, page.length(), page)
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
