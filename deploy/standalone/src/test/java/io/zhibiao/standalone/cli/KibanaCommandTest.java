package io.zhibiao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
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
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** {@code kibana import} and {@code kibana print} as a user meets them. */
@ResourceLock(Resources.SYSTEM_OUT)
class KibanaCommandTest {
    private static final String CONFLICT =
            "{\"success\":false,\"errors\":[{\"type\":\"tag\",\"id\":\"zhibiao\",\"error\":{\"type\":\"conflict\"}}]}";

    private final List<String> requests = new ArrayList<>();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            boolean status = exchange.getRequestURI().getPath().endsWith("/status");
            boolean overwrite = exchange.getRequestURI().toString().contains("overwrite=true");
            String answer = status
                    ? "{\"version\":{\"number\":\"9.5.2\"}}"
                    : overwrite ? "{\"success\":true,\"successCount\":18}" : CONFLICT;
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void importSendsTheObjectsWithTheBoardsAddress() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "abc\n");
        Outcome outcome = Outcome.of(
                "kibana",
                "import",
                address(),
                "--overwrite",
                "--board",
                "https://board.example/",
                "--api-key-file",
                key.toString());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("imported 18 objects; open " + address() + "/app/dashboards");
        assertThat(requests)
                .last()
                .asString()
                .startsWith("/s/economy/api/saved_objects/_import?overwrite=true ApiKey abc")
                .contains("https://board.example/#/posting/")
                .contains("\"id\":\"zhibiao-targets\"");
    }

    @Test
    void aConflictIsToldWithTheWayOut() {
        Outcome outcome = Outcome.of("kibana", "import", address());
        assertThat(outcome.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(outcome.err()).contains("zhibiao: nothing was imported:").contains("--overwrite");
    }

    @Test
    void aKibanaThatIsNotThereIsToldInOneLine() {
        String gone = address();
        server.stop(0);
        Outcome outcome = Outcome.of("kibana", "import", gone);
        assertThat(outcome.code()).isEqualTo(ExitCode.NO_STACK);
        assertThat(outcome.err().lines()).singleElement().asString().contains("no Kibana answers at " + gone);
    }

    @Test
    void whatCantWorkIsAFaultOfUsageAndSendsNothing() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThat(Outcome.of("kibana").err()).contains("kibana import URL");
        assertThat(Outcome.of("kibana", "import", "kibana:5601").err()).contains("kibana:5601 is no address");
        assertThat(Outcome.of("kibana", "import", address(), "--board", "nowhere")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Outcome.of("kibana", "import", address(), "--user", "u", "--password-file", empty.toString())
                        .err())
                .contains("empty is empty");
        assertThat(Outcome.of(
                                "kibana",
                                "import",
                                address(),
                                "--api-key-file",
                                folder.resolve("none").toString())
                        .err())
                .contains("can't be read");
        assertThat(requests).isEmpty();
    }

    @Test
    void printWritesTheFileOfTheProject() throws IOException {
        Path committed = Path.of(System.getProperty("zhibiao.home"), "deploy/kibana/zhibiao.ndjson");
        Outcome outcome = Outcome.of("kibana", "print");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo(Files.readAllLines(committed));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/s/economy";
    }
}
