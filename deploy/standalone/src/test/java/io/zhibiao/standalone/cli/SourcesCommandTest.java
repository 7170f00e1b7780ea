package io.zhibiao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.site.Timeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What an editor sees who writes a file of sources. */
@ResourceLock(Resources.SYSTEM_OUT)
class SourcesCommandTest {
    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String err) {}

    @Test
    void checkTellsThatAFileIsGood() throws IOException {
        Outcome outcome = run("check", file("sources: [{id: a, url: 'http://a.example/', verified: true}]"));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("no fault in 1 sources, 1 of them verified");
    }

    @Test
    void checkTellsAllFaultsOfAllFiles() throws IOException {
        Path other = Files.writeString(folder.resolve("other.yaml"), "sources: [{id: b, url: nowhere}]");
        Outcome outcome =
                run("check", file("sources: [{id: a, url: 'http://a.example/', colour: red}]"), other.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("sources[0].colour", "other.yaml can't be used", "found nowhere");
    }

    @Test
    void checkGivesAdvice() throws IOException {
        Outcome outcome = run("check", file("""
                sources:
                  - {id: a, url: 'http://a.example/', legacy-tls: true, any-certificate: true, ignore-robots: true}
                  - {id: b, url: 'https://a.example/', interval: 5s, delay: 0s, region: 青川具}
                """));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .contains(
                        "note: a.legacy-tls: ",
                        "note: a.any-certificate: ",
                        "note: a.ignore-robots: ",
                        "note: b.interval: ",
                        "note: b.delay: ",
                        "note: b.region: no division of that name is known: 青川具",
                        "note: b.url: is the address of a as well");
    }

    @Test
    void aDryRunShowsWhatTheSampleSiteWouldBring() throws IOException {
        try (SampleSite site = SampleSite.start(0, Timeline.manual())) {
            Outcome outcome = run("check", "--dry-run", "--show", "1", file(site.sources()));

            assertThat(outcome.code()).as("one of the lists is empty at first").isEqualTo(1);
            assertThat(outcome.out()).contains("mile: nothing, the list holds no links that are wanted");
            assertThat(outcome.out().lines().filter(l -> l.contains(" would be fetched (" + site.address())))
                    .isNotEmpty()
                    .as("each shows the article it would bring")
                    .hasSameSizeAs(outcome.out()
                            .lines()
                            .filter(l -> l.matches(" {2}(20\\d\\d-\\d\\d-\\d\\d|no date {3}) {2}.+ http.+"))
                            .toList());
        }
    }

    @Test
    void aDryRunAsksForListsAndRobotsOnceAndForNothingElse() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            byte[] page = "<li><a href=/1.html>报告</a> 2026-01-20</li>".getBytes(StandardCharsets.UTF_8);
            boolean list = exchange.getRequestURI().getPath().endsWith("/");
            exchange.sendResponseHeaders(list ? 200 : 404, list ? page.length : -1);
            exchange.getResponseBody().write(list ? page : new byte[0]);
            exchange.close();
        });
        server.start();
        try {
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            Outcome outcome = run("check", "--dry-run", file("""
                    sources:
                      - {id: a, url: '%s/a/', allow-local: true, delay: 0s}
                      - {id: b, url: '%s/b/', allow-local: true, delay: 0s}
                      - {id: c, url: '%s/c/'}
                      - {id: d, url: '%s/gone.html', allow-local: true}
                    """.formatted(site, site, site, site)));

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(asked).containsExactly("/robots.txt", "/a/", "/b/", "/gone.html");
            assertThat(outcome.out()).contains("a: 1 would be fetched", "  2026-01-20  报告  " + site + "/1.html");
            assertThat(outcome.out()).contains("c: nothing, address is not public", "d: nothing, status 404");
            assertThat(outcome.err()).contains("2 of 4 sources would bring something");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aDryRunOfOneSourceWantsOneThatThereIs() throws IOException {
        Outcome outcome =
                run("check", "--dry-run", "--source", "z", file("sources: [{id: a, url: 'http://a.example/'}]"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("no source has the id z");
    }

    @Test
    void theSchemaIsPrinted() {
        assertThat(run("schema").out()).contains("\"page-address\"", "json-schema.org");
    }

    @Test
    void theSubcommandsAreTold() {
        assertThat(run().code()).isEqualTo(2);
        assertThat(run().err()).contains("check", "schema");
        assertThat(run("check", "--help").out()).contains("--dry-run");
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sources.yaml"), yaml).toString();
    }

    private static Outcome run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream caughtOut = new ByteArrayOutputStream();
        ByteArrayOutputStream caughtErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caughtOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(caughtErr, true, StandardCharsets.UTF_8));
        try {
            String[] all = new String[arguments.length + 1];
            all[0] = "sources";
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            return new Outcome(
                    Zhibiao.run(all),
                    caughtOut.toString(StandardCharsets.UTF_8),
                    caughtErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
