package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.EventJson;
import io.zhibiao.standalone.site.ExpectedFigure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The panel of the sample data: equal to the hand-checked table, the same in each format, with right types in a spreadsheet. */
@ExtendWith(SampleStack.Resolver.class)
class PanelExportTest {
    private final SampleStack sample;

    PanelExportTest(SampleStack sample) {
        this.sample = sample;
    }

    private byte[] export(String format) throws IOException {
        try (InputStream in =
                URI.create(sample.at("/api/export/panel." + format)).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    private List<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line :
                new String(export("jsonl"), StandardCharsets.UTF_8).lines().toList()) {
            rows.add(EventJson.mapper().readTree(line));
        }
        return rows;
    }

    private static String key(JsonNode row) {
        return String.join(
                " ",
                row.path("region_code").asText(),
                row.path("year").asText(),
                row.path("indicator").asText(),
                row.path("measure").asText());
    }

    private static String key(ExpectedFigure figure) {
        return String.join(
                " ",
                figure.posting().regionCode(),
                String.valueOf(figure.period().end().getYear()),
                figure.indicator(),
                figure.measure().name().toLowerCase(Locale.ROOT));
    }

    /** The aims of the last stage; where a table repeats the sentence, the sentence. */
    private Map<String, ExpectedFigure> checkedByHand() {
        Map<String, ExpectedFigure> aims = new HashMap<>();
        sample.expected().figures(sample.stage()).stream()
                .filter(f -> f.kind() == ClaimKind.TARGET && !f.stretch())
                .forEach(f -> aims.putIfAbsent(key(f), f));
        return aims;
    }

    @Test
    void each_aim_that_was_checked_by_hand_has_one_row_that_says_the_same() throws IOException {
        Map<String, List<JsonNode>> rows = new HashMap<>();
        for (JsonNode row : rows()) {
            rows.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row);
        }
        Map<String, ExpectedFigure> checked = checkedByHand();
        assertThat(checked).hasSizeGreaterThan(80);
        List<String> faults = new ArrayList<>();
        checked.forEach((key, figure) -> {
            List<JsonNode> found = rows.getOrDefault(key, List.of()).stream()
                    .filter(r -> of(r, figure))
                    .toList();
            if (found.size() == 1) {
                same(found.getFirst(), figure);
            } else {
                faults.add(found.size() + " rows of " + key);
            }
        });
        assertThat(faults).isEmpty();
    }

    /** A period of several years ends in the same year as another's single one. */
    private static boolean of(JsonNode row, ExpectedFigure figure) {
        @Nullable Double value = figure.value();
        return value == null ? row.path("target").isNull() : row.path("target").asDouble() == value;
    }

    private static void same(JsonNode row, ExpectedFigure figure) {
        assertThat(row.path("region").asText()).isEqualTo(figure.posting().region());
        assertThat(row.path("unit").asText("")).isEqualTo(figure.unit());
        assertThat(row.path("bound").asText()).isEqualTo(figure.bound().name().toLowerCase(Locale.ROOT));
        assertThat(row.path("url").asText()).isNotEmpty();
        // An aim of a table may stand in a sentence of the same posting, too: then that one is told.
        if (figure.place() == ExpectedFigure.Place.PROSE) {
            assertThat(plain(row.path("sentence").asText())).contains(lastWords(figure));
            assertThat(row.path("tone").asText("").contains("左右"))
                    .isEqualTo(lastWords(figure).endsWith("左右"));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String lastWords(ExpectedFigure figure) {
        String quote = plain(figure.quote());
        return quote.substring(Math.max(0, quote.length() - 4));
    }

    @Test
    void a_spreadsheet_has_numbers_as_numbers_and_codes_as_texts() throws IOException {
        List<JsonNode> rows = rows();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export("xlsx")))) {
            Sheet sheet = book.getSheetAt(0);
            Row headings = sheet.getRow(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                equal(headings, sheet.getRow(i + 1), rows.get(i));
            }
        }
    }

    private static void equal(Row headings, Row cells, JsonNode row) {
        for (int c = 0; c < headings.getLastCellNum(); c++) {
            String name = headings.getCell(c).getStringCellValue();
            JsonNode value = row.path(name);
            var cell = cells.getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            if (value.isNull()) {
                assertThat(cell.getCellType()).as(name).isEqualTo(CellType.BLANK);
            } else if (value.isNumber()) {
                assertThat(cell.getCellType()).as(name).isEqualTo(CellType.NUMERIC);
                assertThat(cell.getNumericCellValue()).as(name).isEqualTo(value.asDouble());
            } else {
                assertThat(cell.getCellType()).as(name).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).as(name).isEqualTo(value.asText());
            }
        }
        assertThat(row.path("region_code").isTextual()).isTrue();
        assertThat(row.path("year").isInt()).isTrue();
    }

    @Test
    void csv_has_the_same_rows() throws IOException {
        String csv = new String(export("csv"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeffregion_code,region,");
        assertThat(csv.lines().count()).isEqualTo(rows().size() + 1L);
    }
}
