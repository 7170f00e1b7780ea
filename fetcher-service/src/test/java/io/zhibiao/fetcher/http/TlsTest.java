package io.zhibiao.fetcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import io.zhibiao.fetcher.core.web.Way;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that speak what today's JDKs refuse, and certificates that nobody has signed: each by its own switch, for one source. */
class TlsTest {
    @TempDir
    private static Path folder;

    private static Path keys;
    private static Path oldRules;

    private final OkWeb web = new OkWeb("test", Clock.systemUTC());
    private @Nullable Process server;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        keys = Keys.make(folder.resolve("keys.p12"));
        oldRules = Files.writeString(
                folder.resolve("old.security"),
                "jdk.tls.disabledAlgorithms=\njdk.certpath.disabledAlgorithms=\njdk.tls.legacyAlgorithms=\n");
    }

    @AfterEach
    void stop() {
        web.close();
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TLSv1,TLS_RSA_WITH_AES_128_CBC_SHA",
        "TLSv1,SSL_RSA_WITH_3DES_EDE_CBC_SHA",
        "TLSv1.1,TLS_RSA_WITH_AES_256_CBC_SHA",
        "TLSv1.2,TLS_RSA_WITH_AES_128_CBC_SHA",
        "TLSv1.2,TLS_RSA_WITH_AES_128_GCM_SHA256",
        "TLSv1.2,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
    })
    void oldServersAreReachedBySourcesThatAllowThem(String version, String suite) throws IOException {
        int port = start(version, suite);

        assertThat(get(port, new Way.Tls(true, true)))
                .isEqualTo(
                        new Answer.Page(new Body("page".getBytes(StandardCharsets.US_ASCII)), null, Validators.NONE));
    }

    @ParameterizedTest
    @CsvSource({"TLSv1,TLS_RSA_WITH_AES_128_CBC_SHA", "TLSv1.1,TLS_RSA_WITH_AES_256_CBC_SHA"})
    void oldServersAreRefusedByAllOthers(String version, String suite) throws IOException {
        int port = start(version, suite);
        assertThat(get(port, new Way.Tls(true, true))).isInstanceOf(Answer.Page.class);

        assertThat(get(port, Way.Tls.SAFE)).asString().startsWith("Broken").contains("SSL");
        assertThat(get(port, new Way.Tls(false, true)))
                .asString()
                .startsWith("Broken")
                .contains("SSL");
    }

    @Test
    void oldEncryptionIsNoReasonToTrustAnybody() throws IOException {
        int port = start("TLSv1.2", "TLS_RSA_WITH_AES_128_CBC_SHA");

        assertThat(get(port, new Way.Tls(true, false)))
                .asString()
                .startsWith("Broken")
                .contains("certificate");
    }

    @Test
    void anyCertificateIsTakenBySourcesThatAllowIt() throws IOException {
        int port = start("TLSv1.3", "TLS_AES_128_GCM_SHA256");

        assertThat(get(port, Way.Tls.SAFE)).asString().startsWith("Broken").contains("PKIX");
        assertThat(get(port, new Way.Tls(false, true))).isInstanceOf(Answer.Page.class);
    }

    @Test
    void theGuardStandsBeforeOldEncryptionToo() throws IOException {
        int port = start("TLSv1", "TLS_RSA_WITH_AES_128_CBC_SHA");
        Way way = new Way("test", Way.Reach.PUBLIC, null, new Way.Tls(true, true));

        assertThat(web.get(ask(port, way))).isInstanceOf(Answer.Forbidden.class);
    }

    private Answer get(int port, Way.Tls tls) {
        return web.get(ask(port, new Way("test", Way.Reach.LOCAL, null, tls)));
    }

    private static Ask ask(int port, Way way) {
        return new Ask(
                "https://127.0.0.1:" + port + "/", Validators.NONE, Map.of(), 100, false, way, Duration.ofSeconds(20));
    }

    private int start(String version, String suite) throws IOException {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.security.properties=" + oldRules,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OldTlsServer.class.getName(),
                        keys.toString(),
                        version,
                        suite)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        server = started;
        BufferedReader said = started.inputReader(StandardCharsets.US_ASCII);
        return Integer.parseInt(said.readLine());
    }
}
