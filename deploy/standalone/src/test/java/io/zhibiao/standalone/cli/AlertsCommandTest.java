package io.zhibiao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsCommandTest {
    private final List<byte[]> received = new ArrayList<>();
    private final PrintStream console = System.err;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private HttpServer server;
    private int status = 200;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        System.setErr(console);
        server.stop(0);
    }

    private Path rules() throws IOException {
        return Files.writeString(
                folder.resolve("rules.yaml"), """
                channels: [{id: desk, kind: webhook, url: "http://127.0.0.1:%d/"}]
                rules: [{name: all, channels: [desk]}]
                """.formatted(server.getAddress().getPort()));
    }

    @ParameterizedTest
    @CsvSource({"200, 0, desk has taken the message", "503, 1, can't take it now", "404, 1, refuses it"})
    void a_channel_is_tried(int answer, int code, String message) throws IOException {
        status = answer;
        assertThat(Zhibiao.run("alerts", "test", "--rules", rules().toString(), "desk"))
                .isEqualTo(code);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains(message);
        assertThat(EventJson.read(received.getFirst(), Alert.class).message().zh())
                .contains("测试");
    }

    @Test
    void alone_it_tells_what_there_is() {
        assertThat(Zhibiao.run("alerts")).isEqualTo(ExitCode.USAGE);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("check", "test");
    }

    @Test
    void nobody_there_is_told() throws IOException {
        Path rules = rules();
        server.stop(0);
        assertThat(Zhibiao.run("alerts", "test", "--rules", rules.toString(), "desk"))
                .isEqualTo(ExitCode.INCOMPLETE);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("desk does not answer");
    }

    @Test
    void a_channel_that_there_is_not_is_told_with_those_there_are() throws IOException {
        assertThat(Zhibiao.run("alerts", "test", "--rules", rules().toString(), "room"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("no channel room; there are [desk]");
        assertThat(received).isEmpty();
    }

    @Test
    void faults_of_the_rules_are_told_by_key_path() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "channels: [{id: a, kind: pigeon}]\ncolour: red\n");
        assertThat(Zhibiao.run("alerts", "check", bad.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("channels[0].kind is one of", "colour is no key");
        assertThat(Zhibiao.run("alerts", "check", rules().toString())).isEqualTo(ExitCode.DONE);
        assertThat(Zhibiao.run("up", "--alerts", bad.toString(), "--data", folder.toString()))
                .isEqualTo(ExitCode.USAGE);
    }
}
