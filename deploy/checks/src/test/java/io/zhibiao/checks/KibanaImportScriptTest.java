package io.zhibiao.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The import job of the compose set-up, run by its own shell against a stand-in. */
class KibanaImportScriptTest {
    private final List<String> received = new ArrayList<>();
    private HttpServer kibana;
    private int status = 200;
    private String answer = "{\"successCount\":18,\"success\":true}";

    private record Run(int code, String said) {}

    @BeforeEach
    void start() throws IOException {
        kibana = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        kibana.createContext("/api/saved_objects/_import", exchange -> {
            received.add(exchange.getRequestURI().getQuery() + " "
                    + exchange.getRequestHeaders().getFirst("kbn-xsrf") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        kibana.start();
    }

    @AfterEach
    void stop() {
        kibana.stop(0);
    }

    @Test
    void theDashboardsArriveWithTheBoardsAddress() throws Exception {
        Run run = run();
        assertThat(run.code()).as(run.said()).isZero();
        assertThat(run.said()).contains("dashboards are in");
        assertThat(received)
                .singleElement()
                .asString()
                .startsWith("overwrite=true true ")
                .contains(".ndjson\"", "\"id\":\"zhibiao-targets\"", "https://board.example/#/posting/{{value}}")
                .doesNotContain("127.0.0.1:8080");
    }

    @Test
    void aStatusOf200AloneIsNoSuccess() throws Exception {
        answer = "{\"success\":false,\"errors\":[{\"id\":\"x\"}]}";
        Run run = run();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("imported nothing: " + answer);
    }

    @Test
    void aRefusalIsTold() throws Exception {
        status = 400;
        answer = "{\"message\":\"bad file\"}";
        Run run = run();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("refused the import").contains("bad file");
    }

    private Run run() throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                        "bash", Files.path("deploy/compose/kibana-import.sh").toString())
                .redirectErrorStream(true);
        shell.environment()
                .put("KIBANA", "http://127.0.0.1:" + kibana.getAddress().getPort());
        shell.environment().put("BOARD", "https://board.example/");
        shell.environment()
                .put("FILE", Files.path("deploy/kibana/zhibiao.ndjson").toString());
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }
}
