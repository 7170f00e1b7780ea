package io.zhibiao.fetcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Validators;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing gets to a listener on loopback without leave, whatever way it is named. */
class GuardTest {
    private final List<Socket> reached = new CopyOnWriteArrayList<>();
    private ServerSocket listener;

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    @AfterEach
    void stop() throws IOException {
        listener.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.2",
                "127.1",
                "localhost",
                "LOCALHOST",
                "2130706433",
                "0",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[0:0:0:0:0:ffff:7f00:0001]",
                "[64:ff9b::7f00:1]",
                "user:secret@127.0.0.1",
                "１２７.0.0.1",
                "127。0。0。1"
            })
    void refusesEverySpelling(String host) {
        Answer answer = get(new OkWeb("test", Clock.systemUTC()), "http://" + host + ":" + listener.getLocalPort());

        assertThat(answer).isInstanceOf(Answer.Forbidden.class).asString().contains("address is not public");
        assertThat(reached).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "127.0.0.1.",
                "127.0.0.1",
                "[fe80::1%25lo]"
            })
    void getsNowhereWithSpellingsOfOtherParsers(String host) {
        OkWeb web = new OkWeb("test", Clock.systemUTC(), name -> {
            throw new UnknownHostException(name);
        });

        assertThat(get(web, "http://" + host + ":" + listener.getLocalPort())).isNotInstanceOf(Answer.Page.class);
        assertThat(reached).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "https://evil.example", "http://a_b.example"})
    void refusesNamesThatLeadHere(String origin) {
        OkWeb web = new OkWeb("test", Clock.systemUTC(), name -> List.of(InetAddress.getLoopbackAddress()));

        assertThat(get(web, origin + ":" + listener.getLocalPort())).isInstanceOf(Answer.Forbidden.class);
        assertThat(reached).isEmpty();
    }

    @Test
    void refusesANameThatAnswersDifferentlyTheSecondTime() {
        AtomicInteger asked = new AtomicInteger();
        OkWeb web = new OkWeb(
                "test",
                Clock.systemUTC(),
                name -> asked.getAndIncrement() == 0 ? List.of() : List.of(InetAddress.getLoopbackAddress()));
        List<Answer> answers = new ArrayList<>();
        for (int attempt = 0; attempt < 3; attempt++) {
            answers.add(get(web, "http://evil.example:" + listener.getLocalPort()));
        }

        assertThat(answers).noneMatch(Answer.Page.class::isInstance);
        assertThat(reached).isEmpty();
    }

    @Test
    void connectsWithLeave() {
        OkWeb web = new OkWeb("test", Clock.systemUTC());

        web.get(new Ask(
                "http://127.0.0.1:" + listener.getLocalPort(),
                Validators.NONE,
                Map.of(),
                100,
                false,
                true,
                Duration.ofSeconds(10)));

        assertThat(reached).isNotEmpty();
    }

    private static Answer get(OkWeb web, String origin) {
        return web.get(new Ask(origin + "/", Validators.NONE, Map.of(), 100, false, false, Duration.ofSeconds(10)));
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                reached.add(socket);
                socket.close();
            }
        } catch (IOException e) {
            assertThat(listener.isClosed()).isTrue();
        }
    }
}
