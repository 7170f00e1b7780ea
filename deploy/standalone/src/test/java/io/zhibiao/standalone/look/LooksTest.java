package io.zhibiao.standalone.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooksTest {
    private static final LookPage PAGE = Samples.look(Samples.REPORT);

    @TempDir
    private Path folder;

    @Test
    void onePageGoesIntoTheFileThatIsNamed() {
        Path file = folder.resolve("new/report.html");
        Looks looks = Looks.into(file, 1, Subject.CLEANED);
        assertThat(looks.write("x/000.txt", PAGE)).isEqualTo(file).isNotEmptyFile();
        assertThat(looks.finish()).isEqualTo(file);
        assertThat(folder.resolve("new/index.html")).doesNotExist();
    }

    @Test
    void severalPagesGoIntoAFolderWithAnIndex() throws IOException {
        Looks looks = Looks.into(folder.resolve("out"), 3, Subject.CLEANED);
        looks.write("a/1.html", PAGE);
        looks.write("b/1.html", PAGE);
        looks.write("c/报告 & <b>.htm", PAGE);
        Path index = looks.finish();
        assertThat(index).isEqualTo(folder.resolve("out/index.html"));
        assertThat(Files.readString(index))
                .contains("href=\"./1.html\"", "href=\"./1-2.html\"", "c/报告 &amp; &lt;b&gt;.htm")
                .doesNotContain("<b>.htm");
        assertThat(folder.resolve("out/1-2.html")).isNotEmptyFile();
    }

    @Test
    void severalPagesAreNotWrittenIntoOneFile() {
        assertThatThrownBy(() -> Looks.into(folder.resolve("a.html"), 2, Subject.CLEANED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name a folder");
    }

    @Test
    void aFileInTheFoldersPlaceIsTold() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> Looks.into(file, 1, Subject.CLEANED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a file");
    }
}
