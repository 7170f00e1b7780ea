package io.zhibiao.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The health check of the images. */
class ReadyScriptTest {
    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1"})
    void itTellsWhetherTheServiceIsReady(int status, int code) throws Exception {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        service.start();
        try {
            assertThat(run(service.getAddress().getPort())).isEqualTo(code);
        } finally {
            service.stop(0);
        }
        assertThat(run(service.getAddress().getPort())).as("nothing listens").isEqualTo(1);
    }

    private static int run(int port) throws IOException, InterruptedException {
        ProcessBuilder shell =
                new ProcessBuilder("bash", Files.path("deploy/images/ready").toString());
        shell.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return shell.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
