package io.zhibiao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.events.PageBundle;
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
    void aDocumentIsAPage() throws Exception {
        Path file = Files.write(folder.resolve("a.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 0, 0});
        assertThat(PageFile.read(file, Instant.EPOCH).body()).hasSize(8);
    }

    @Test
    void aSavedPageBringsTheDocumentsItLinks() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.html"), "<a href='%E9%99%84%E8%A1%A8%201.xls?v=1'>附表</a><a href='附表 1.xls'>同上</a>");
        Files.write(folder.resolve("附表 1.xls"), new byte[] {1, 2, 3});
        PageFile page = PageFile.read(file, Instant.EPOCH);
        PageBundle bundle =
                PageBundle.read(page.body(), String.valueOf(page.page().contentType()));
        assertThat(page.page().url()).endsWith("/a.html");
        assertThat(bundle.page().contentType()).isEqualTo("text/html");
        assertThat(bundle.attachments()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("附表 1.xls");
            assertThat(part.location()).startsWith("file:/");
            assertThat(part.body()).containsExactly(1, 2, 3);
        });
    }

    @Test
    void aPageCannotPullInWhatLiesElsewhere() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.pdf"), "x");
        Path pages = Files.createDirectories(folder.resolve("pages"));
        Files.createSymbolicLink(pages.resolve("link.pdf"), secret);
        Path file = Files.writeString(
                pages.resolve("a.html"),
                "<a href='../secret.pdf'></a><a href='" + secret
                        + "'></a><a href='link.pdf'></a><a href='none.pdf'></a>");
        assertThat(PageFile.read(file, Instant.EPOCH).page().contentType()).isEqualTo("text/html");
    }

    @Test
    void aDocumentThatDoesNotFitIsLeftOut() throws Exception {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("large.pdf").toFile(), "rw")) {
            sparse.setLength(16 << 20);
        }
        Files.writeString(folder.resolve("small.pdf"), "x");
        Path file = Files.writeString(folder.resolve("a.html"), "<a href='large.pdf'></a><a href='small.pdf'></a>");
        PageFile page = PageFile.read(file, Instant.EPOCH);
        assertThat(PageBundle.read(page.body(), String.valueOf(page.page().contentType()))
                        .attachments())
                .extracting(PageBundle.Part::name)
                .containsExactly("small.pdf");
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
