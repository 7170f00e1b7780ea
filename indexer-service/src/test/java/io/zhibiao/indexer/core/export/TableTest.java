package io.zhibiao.indexer.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.EventJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TableTest {
    private static final List<String> HEADINGS = List.of("a", "b", "c");

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    private static List<JsonNode> cells(String json) {
        JsonNode array = EventJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), JsonNode.class);
        return List.of(array.get(0), array.get(1), array.get(2));
    }

    private String written() {
        return stream.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csv_quotes_what_needs_it_and_writes_numbers_in_full() throws IOException {
        try (TableWriter csv = new Csv(stream, HEADINGS)) {
            csv.row(cells("['甲,乙',1.634E10,null]"));
            csv.row(cells("['a\\\"b',-0.5,true]"));
        }
        assertThat(written()).isEqualTo("\ufeffa,b,c\r\n\"甲,乙\",16340000000,\r\n\"a\"\"b\",-0.5,true\r\n");
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "@SUM, '''@SUM'", "+8, '''+8'", "-x, '''-x'", "甲, 甲"})
    void a_text_never_becomes_a_formula(String text, String cell) throws IOException {
        try (TableWriter csv = new Csv(stream, HEADINGS)) {
            csv.row(cells("['" + text + "',1,2]"));
        }
        assertThat(written()).contains("\r\n" + cell + ",1,2");
    }

    @Test
    void json_lines_keep_types() throws IOException {
        try (TableWriter lines = new JsonLines(stream, HEADINGS)) {
            lines.row(cells("['甲',6.5,null]"));
        }
        assertThat(written()).isEqualTo("{\"a\":\"甲\",\"b\":6.5,\"c\":null}\n");
    }

    @Test
    void a_workbook_has_texts_as_texts_and_numbers_as_numbers() throws Exception {
        try (TableWriter xlsx = new Xlsx(stream, HEADINGS)) {
            xlsx.row(cells("['430682 <b>&\\u0001',6.5,true]"));
        }
        NodeList rows = sheet().getElementsByTagName("row");
        NodeList cells = ((Element) rows.item(1)).getElementsByTagName("c");
        assertThat(rows.getLength()).isEqualTo(2);
        assertThat(cells.item(0).getTextContent()).isEqualTo("430682 <b>&");
        assertThat(((Element) cells.item(0)).getAttribute("t")).isEqualTo("inlineStr");
        assertThat(cells.item(1).getTextContent()).isEqualTo("6.5");
        assertThat(((Element) cells.item(1)).getAttribute("t")).isEmpty();
        assertThat(((Element) cells.item(2)).getAttribute("t")).isEqualTo("b");
    }

    private Element sheet() throws Exception {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(stream.toByteArray()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] part = zip.readAllBytes();
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part))
                    .getDocumentElement();
            if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                return root;
            }
        }
        throw new AssertionError("the workbook has no sheet");
    }

    @Test
    void the_panel_tells_code_year_target_tone_and_source() {
        JsonNode target = EventJson.read("""
                {"region":{"code":"990123","name":"临江县"},"year":2024,"period":{"label":"2024"},"indicator":{"id":"gdp"},"value":6.5,
                "bound":"approx","evidence":{"quote":"力争增长6.5%左右"},"posting":{"url":"https://a/"}}""".getBytes(StandardCharsets.UTF_8), JsonNode.class);
        List<String> cells = Table.PANEL.cells(target).stream().map(Cells::text).toList();
        assertThat(Table.PANEL.headings()).hasSameSizeAs(cells);
        assertThat(cells)
                .containsExactly(
                        "990123",
                        "临江县",
                        "",
                        "",
                        "2024",
                        "2024",
                        "gdp",
                        "",
                        "",
                        "6.5",
                        "",
                        "",
                        "approx",
                        "力争 左右",
                        "",
                        "",
                        "",
                        "力争增长6.5%左右",
                        "https://a/");
    }

    @ParameterizedTest
    @CsvSource({"力争达到8%, 力争达到", "确保不低于6%、力争7%, 确保 不低于 力争", "增长6%, ''"})
    void the_tone_is_what_the_sentence_says(String sentence, String tone) {
        assertThat(Tone.of(sentence)).isEqualTo(tone);
    }
}
