package io.zhibiao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.IndicatorEvent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What a user sees of the commands that need no server: results, messages, exit codes. */
@ResourceLock(Resources.SYSTEM_OUT)
class CommandLineTest {
    private static final String REPORT = """
            青川县2024年政府工作报告
            ——2024年1月10日在青川县第十九届人民代表大会第三次会议上
            各位代表：
            现在，我代表青川县人民政府，向大会报告工作，请予审议。
            一、2023年工作回顾
            全年地区生产总值达到101.5亿元，同比增长6.1%。
            二、2024年工作安排
            今年发展的主要预期目标是：地区生产总值增长6.5%左右。
            """;

    @TempDir
    private Path folder;

    @Test
    void cleanWritesOnePostingALine() throws IOException {
        Outcome outcome = run("clean", report("000.txt").toString());
        CleanPosting posting =
                EventJson.read(outcome.out().getFirst().getBytes(StandardCharsets.UTF_8), CleanPosting.class);
        assertThat(outcome.code()).isZero();
        assertThat(posting.url()).endsWith("/000.txt");
        assertThat(posting.region().code()).isEqualTo("510822");
    }

    @Test
    void cleanWritesAPageToLookAt() throws IOException {
        Path look = folder.resolve("look.html");
        Outcome outcome =
                run("clean", "--html", look.toString(), report("000.txt").toString());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("open " + look);
        assertThat(look).content(StandardCharsets.UTF_8).contains("510822", "各位代表：");
    }

    @Test
    void cleanRefusesToPutSeveralPagesIntoOneFile() throws IOException {
        Path look = folder.resolve("look.html");
        Outcome outcome = run(
                "clean",
                "--html",
                look.toString(),
                report("000.txt").toString(),
                report("001.txt").toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("name a folder");
        assertThat(look).doesNotExist();
    }

    @Test
    void extractWritesOneEventALine() throws IOException {
        Outcome outcome = run("extract", report("000.txt").toString());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .map(line -> EventJson.read(line.getBytes(StandardCharsets.UTF_8), IndicatorEvent.class))
                .extracting(IndicatorEvent::value)
                .containsExactly(101.5e8, 6.1, 6.5);
    }

    @Test
    void extractExplainsEachClaimInItsSentence() throws IOException {
        Outcome outcome = run("extract", "--explain", report("000.txt").toString());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("000.txt:6  全年地区生产总值达到【101.5亿元】，同比增长【6.1%】。")
                .anyMatch(line -> line.strip().startsWith("6.5%") && line.contains("≈ 6.5 %"));
    }

    @Test
    void extractWritesClaimsToLookAt() throws IOException {
        Path looks = folder.resolve("looks");
        Outcome outcome = run(
                "extract",
                "--html",
                looks.toString(),
                report("000.txt").toString(),
                report("001.txt").toString());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("open " + looks.resolve("index.html"));
        assertThat(looks.resolve("index.html")).content(StandardCharsets.UTF_8).contains("3 claims", "目标 target 1");
        assertThat(looks.resolve("001.txt.html"))
                .content(StandardCharsets.UTF_8)
                .contains(">101.5亿元</mark>");
    }

    @Test
    void extractRefusesWhatDoesNotGoTogether() throws IOException {
        String file = report("000.txt").toString();
        Path look = folder.resolve("look.html");
        assertThat(run("extract", "--explain", "--html", look.toString(), file).code())
                .isEqualTo(2);
        assertThat(run("extract", "--html", look.toString(), file, file).code()).isEqualTo(2);
        assertThat(run("extract", "--html", file, file).err()).contains("is a file; name a folder");
        assertThat(look).doesNotExist();
    }

    @Test
    void badFilesAreToldOneByOneAndTheRestGoesOn() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.html"));
        Path binary = Files.write(folder.resolve("binary.html"), new byte[4096]);
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(60_000_000);
        }
        Outcome outcome = run(
                "extract",
                empty.toString(),
                binary.toString(),
                large.toString(),
                folder.resolve("none.txt").toString(),
                report("good.txt").toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).hasSize(3);
        assertThat(outcome.err().lines())
                .hasSize(4)
                .anyMatch(l -> l.contains("none.txt: there is no such file"))
                .anyMatch(l -> l.contains("empty.html: is empty"))
                .anyMatch(l -> l.contains("binary.html: is binary"))
                .anyMatch(l -> l.contains("large.txt: has 60 MB"));
    }

    @Test
    void aTextWithoutFiguresIsToldAndNoFault() throws IOException {
        Path file = Files.writeString(folder.resolve("words.txt"), "青川县政府工作报告\n各位代表：\n我们要坚定信心，把各项工作做实做好。\n");
        Outcome outcome = run("extract", file.toString());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("words.txt: no claim was found");
    }

    @Test
    void faultySourcesAreRefusedWithEveryFaultByItsKeyPath() throws IOException {
        Path sources = Files.writeString(folder.resolve("sources.yaml"), """
                sources:
                  - id: a
                    url: http://a.example/list.html
                    colour: red
                  - id: b
                    url: nowhere
                  - id: a
                    url: http://c.example/list.html
                """);
        Outcome outcome = run(
                "up",
                "--sources",
                sources.toString(),
                "--data",
                folder.resolve("data").toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("sources[0].colour")
                .contains("sources[1].url")
                .contains("sources[2].id");
    }

    @Test
    void aTakenPortIsToldBeforeAnythingStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Outcome outcome = run(
                    "up", "--kafka-port", port, "--data", folder.resolve("data").toString());
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err()).contains("port " + port + " is taken").contains("--kafka-port");
            assertThat(folder.resolve("data/kafka")).doesNotExist();
        }
    }

    @Test
    void anUnknownOptionIsAFaultOfUsage() {
        assertThat(run("clean", "--colour", "x").code()).isEqualTo(2);
    }

    @Test
    void everyCommandTellsItsHelpAndVersion() {
        for (String command : List.of("demo", "up", "ingest", "clean", "extract", "status", "kibana", "test")) {
            assertThat(String.join("\n", run(command, "--help").out())).contains("Usage: zhibiao " + command);
            assertThat(run(command, "--version").out().getFirst()).startsWith("zhibiao 0.");
        }
    }

    private Path report(String name) throws IOException {
        return Files.writeString(folder.resolve(name), REPORT);
    }

    private static Outcome run(String... arguments) {
        return Outcome.of(arguments);
    }
}
