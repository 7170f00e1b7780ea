package io.zhibiao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderStandsForThePagesBelowIt() throws IOException {
        Path below = Files.createDirectories(folder.resolve("2024"));
        Path page = Files.writeString(below.resolve("a.html"), "x");
        Path text = Files.writeString(folder.resolve("b.TXT"), "x");
        Files.writeString(folder.resolve("notes.json"), "x");
        assertThat(InputFiles.of(List.of(folder)).files()).containsExactlyInAnyOrder(page, text);
    }

    @Test
    void aDocumentIsAPageUnlessAPageLinksIt() throws IOException {
        Path page = Files.writeString(folder.resolve("a.html"), "<a href='./P1.xls'>附表</a><a href='../x.pdf'>外</a>");
        Files.writeString(folder.resolve("P1.xls"), "x");
        Path alone = Files.writeString(folder.resolve("b.pdf"), "x");
        assertThat(InputFiles.of(List.of(folder)).files()).containsExactlyInAnyOrder(page, alone);
    }

    @Test
    void aFileNamedOutrightIsTakenWhateverItsEnding() throws IOException {
        Path file = Files.writeString(folder.resolve("page"), "x");
        assertThat(InputFiles.of(List.of(file)).files()).containsExactly(file);
    }

    @Test
    void whatIsNotThereIsToldAndTheRestIsTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), "x");
        InputFiles inputs = InputFiles.of(List.of(folder.resolve("none.html"), file));
        assertThat(inputs.files()).containsExactly(file);
        assertThat(inputs.faults()).singleElement().asString().contains("none.html");
    }

    @Test
    void aFolderWithoutPagesIsTold() {
        assertThat(InputFiles.of(List.of(folder)).faults())
                .singleElement()
                .asString()
                .contains("holds no page");
    }
}
