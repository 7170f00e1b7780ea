package io.zhibiao.cleaner.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Block;
import io.zhibiao.events.BlockType;
import io.zhibiao.events.CleanPosting;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of the folder {@code tables}: a table as a page has it, or as plain text where there is no markup, and below the line
 * its rows; ∅ is an empty cell.
 */
class TableGoldenTest {
    private static final String BEFORE = "<p>各位代表：现将全县主要指标完成情况和下一年度安排意见报告如下，请予审议，并请各位列席人员提出意见和建议。</p>";

    static List<Path> cases() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(TableGoldenTest.class.getResource("tables"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheRows(Path file) throws IOException {
        String[] parts = Files.readString(file).split("\n=====\n", -1);
        boolean plain = parts[0].indexOf('<') < 0;
        String page = plain ? "主要指标完成情况\n" + parts[0] : "<html><body>" + BEFORE + parts[0] + "</body></html>";
        CleanPosting posting = Pages.clean(page);
        List<Block> tables = posting.blocks().stream()
                .filter(b -> b.type() == BlockType.TABLE)
                .toList();
        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).rows()).isEqualTo(rows(parts[1]));
        assertThat(posting.text().substring(tables.get(0).start(), tables.get(0).end()))
                .startsWith(tables.get(0).rows().get(0).get(0));
    }

    private static List<List<String>> rows(String golden) {
        return golden.strip()
                .lines()
                .map(line -> Arrays.stream(line.split(" \\| ", -1))
                        .map(cell -> cell.equals("∅") ? "" : cell)
                        .toList())
                .toList();
    }
}
