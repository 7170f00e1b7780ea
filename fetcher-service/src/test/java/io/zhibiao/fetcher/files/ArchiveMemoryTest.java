package io.zhibiao.fetcher.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Memory does not grow with the archive: a process with a small heap reads one twice as large. With {@code
 * -Dzhibiao.warc.mib=1024} the same is done with an archive of 1 GiB.
 */
class ArchiveMemoryTest {
    private static final int MIB = 1024 * 1024;
    private static final int PAGE = 30_000;
    private static final int HEAP_IN_MIB = 48;
    private static final int FILE_IN_MIB = Integer.getInteger("zhibiao.warc.mib", 2 * HEAP_IN_MIB);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"large.warc", "large.warc.gz"})
    void aSmallHeapReadsALargeArchive(String name) throws Exception {
        Path archive = folder.resolve(name);
        int pages = write(archive);
        assertThat(Files.size(archive)).isGreaterThan((long) FILE_IN_MIB * MIB);

        Instant start = Instant.now();
        String said = readIn(HEAP_IN_MIB, archive);
        Duration took = Duration.between(start, Instant.now());

        System.out.printf(
                "%s of %d MiB: %d pages in a heap of %d MiB, %d pages/s with the start of the process%n",
                name, Files.size(archive) / MIB, pages, HEAP_IN_MIB, pages * 1000L / took.toMillis());
        assertThat(said).isEqualTo("Unchanged " + pages + " " + (long) pages * PAGE);
    }

    /** The heap is a bound that is met: what does not fit is told by an error. */
    @Test
    void aHeapThatIsTooSmallWouldTell() throws Exception {
        Path archive = folder.resolve("page.warc");
        try (WarcWriter writer = Warcs.writer(archive)) {
            writer.write(Warcs.response("http://a.example/", 200, "text/html", noise(new Random(1), 15 * MIB)));
        }

        assertThat(readIn(8, archive)).doesNotStartWith("Unchanged");
    }

    /** Pages of figures and letters without pattern, so that a packed archive is hardly smaller. */
    private static int write(Path archive) throws IOException {
        Random random = new Random(1);
        int pages = 0;
        try (WarcWriter writer = Warcs.writer(archive)) {
            while (writer.position() <= (long) FILE_IN_MIB * MIB) {
                String address = "http://www.qingshan.example/202402/t20240201_" + pages++ + ".html";
                writer.write(Warcs.request(address));
                writer.write(Warcs.response(address, 200, "text/html; charset=utf-8", noise(random, PAGE)));
            }
        }
        return pages;
    }

    private static byte[] noise(Random random, int size) {
        byte[] page = new byte[size];
        random.nextBytes(page);
        for (int i = 0; i < size; i++) {
            page[i] = (byte) ('0' + (page[i] & 0x7f) % 10 + (page[i] < 0 ? 'a' - '0' + (page[i] & 7) : 0));
        }
        System.arraycopy(Warcs.bytes("<p>"), 0, page, 0, 3);
        return page;
    }

    private static String readIn(int heap, Path archive) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ArchiveReading.class.getName(),
                        archive.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return said.strip();
    }
}
