package io.zhibiao.cleaner.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.Pages;
import io.zhibiao.events.Block;
import io.zhibiao.events.BlockType;
import io.zhibiao.events.CleanPosting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One report, in whatever format, gives one text and the same tables. */
class DocumentReportTest {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Fixture(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Fixture> formats() {
        Report report = Report.standard();
        return List.of(
                new Fixture("DOCX", DocxReport.of(report)),
                new Fixture("DOC", DocReport.of(report)),
                new Fixture("XLSX", SheetReport.xlsx(report)),
                new Fixture("XLS", SheetReport.xls(report)),
                new Fixture("PDF, font embedded", PdfReport.of(report, PdfWriter.Font.EMBEDDED)),
                new Fixture("PDF, font named", PdfReport.of(report, PdfWriter.Font.NAMED)));
    }

    static List<Fixture> longTables() {
        Report report = Report.withLongTable();
        return List.of(
                new Fixture("ruled, header once", PdfReport.of(report, PdfWriter.Font.EMBEDDED, true, false)),
                new Fixture("ruled, header on each page", PdfReport.of(report, PdfWriter.Font.EMBEDDED, true, true)),
                new Fixture("columns, header once", PdfReport.of(report, PdfWriter.Font.EMBEDDED, false, false)),
                new Fixture(
                        "columns, header on each page", PdfReport.of(report, PdfWriter.Font.EMBEDDED, false, true)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void givesThePagesTextAndTables(Fixture fixture) {
        assertSame(Report.standard(), fixture);
    }

    @ParameterizedTest
    @MethodSource("longTables")
    void aTableOverPagesIsOne(Fixture fixture) {
        assertSame(Report.withLongTable(), fixture);
    }

    @Test
    void metadataIsReadAsFromAPage() {
        CleanPosting posting = Pages.clean(PdfReport.of(Report.standard(), PdfWriter.Font.EMBEDDED), "application/pdf");
        assertThat(posting.title()).isEqualTo(Report.TITLE);
        assertThat(posting.region().code()).isEqualTo("510822");
        assertThat(posting.targetYear()).isEqualTo(2024);
        assertThat(posting.charset()).isNull();
        assertThat(posting.flags()).isEmpty();
    }

    private static void assertSame(Report report, Fixture fixture) {
        CleanPosting page = Pages.clean(HtmlReport.of(report), "text/html; charset=utf-8");
        CleanPosting document = Pages.clean(fixture.bytes, null);
        assertThat(page.text()).contains(Report.TITLE);
        assertThat(document.text()).isEqualTo(page.text());
        assertThat(tables(document))
                .isEqualTo(tables(page))
                .hasSize(report.grids().size());
    }

    private static List<List<List<String>>> tables(CleanPosting posting) {
        return posting.blocks().stream()
                .filter(b -> b.type() == BlockType.TABLE)
                .map(Block::rows)
                .toList();
    }
}
