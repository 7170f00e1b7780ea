package io.zhibiao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsAPageUnderItsOwnAddress() throws Exception {
        Path file = Files.writeString(folder.resolve("000.txt"), "各位代表：");
        PageFile page = PageFile.read(file, Instant.EPOCH);
        assertThat(page.page().url()).startsWith("file:/").endsWith("/000.txt");
        assertThat(page.page().contentType()).isEqualTo("text/plain");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("各位代表：");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.html")), "is empty");
    }

    @Test
    void aFileLargerThanAPageMayBeIsRefusedWithoutReadingIt() throws IOException {
        Path file = folder.resolve("large.html");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(60_000_000);
        }
        assertRefused(file, "60 MB");
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        assertRefused(
                Files.write(folder.resolve("picture.html"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}),
                "binary");
    }

    @Test
    void utf16IsText() throws Exception {
        Path file = Files.write(folder.resolve("wide.txt"), "\ufeff报告2024".getBytes(StandardCharsets.UTF_16LE));
        assertThat(PageFile.read(file, Instant.EPOCH).body()).hasSize(14);
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> PageFile.read(file, Instant.EPOCH))
                .isInstanceOf(PageFile.UnreadableFile.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why);
    }
}
