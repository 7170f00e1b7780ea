package io.zhibiao.fetcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that speak no proper HTTP: each ends in an answer, soon and within bounds. */
class HostileServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OkWeb web = new OkWeb("test", Clock.systemUTC());
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain",
                "HTTP/1.1 302 Found\r\nLocation: http://[::bad\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 7 x\r\n\r\n"
            })
    void neverThrows(String answer) {
        serve(out -> out.write(bytes(answer)));

        assertThat(get()).isNotInstanceOf(Answer.Moved.class).satisfies(a -> assertThat(
                        a instanceof Answer.Page page && page.body().size() > 0)
                .isFalse());
    }

    @Test
    void readsNoEndlessHeader() {
        serve(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            byte[] header = bytes("X-Filler: " + "x".repeat(8000) + "\r\n");
            for (int i = 0; i < 13_000; i++) {
                out.write(header);
            }
        });

        assertThat(get()).isInstanceOf(Answer.Broken.class);
    }

    @Test
    void losesPatienceWithAByteASecond() {
        serve(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
            out.flush();
            for (int i = 0; i < 10; i++) {
                out.write('x');
                out.flush();
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        });

        assertThat(get()).isEqualTo(new Answer.Broken("timed out"));
    }

    @Test
    void takesAPageThatEndsWithTheConnection() {
        serve(out -> out.write(bytes("HTTP/1.0 200 OK\r\n\r\npage")));

        assertThat(get()).isEqualTo(new Answer.Page(new Body(bytes("page")), null, Validators.NONE));
    }

    private Answer get() {
        String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
        return web.get(new Ask(address, Validators.NONE, Map.of(), 1_000_000, false, Ways.LOCAL, PATIENCE));
    }

    private void serve(Speech speech) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> speak(socket, speech));
                }
            } catch (IOException e) {
                assertThat(server.isClosed()).isTrue();
            }
        });
    }

    private static void speak(Socket socket, Speech speech) {
        try (socket) {
            byte[] request = new byte[4096];
            assertThat(socket.getInputStream().read(request)).isPositive();
            speech.to(socket.getOutputStream());
        } catch (IOException e) {
            assertThat(e).as("the client hung up").hasMessageContaining("");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private interface Speech {
        void to(OutputStream out) throws IOException;
    }
}
