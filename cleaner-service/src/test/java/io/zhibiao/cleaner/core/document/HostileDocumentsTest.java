package io.zhibiao.cleaner.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.cleaner.core.Pages;
import io.zhibiao.cleaner.core.UnreadablePage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document holds, it takes bounded time and memory, and gives a posting or a refusal that says what to do. */
class HostileDocumentsTest {
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Hostile(String name, byte[] bytes, String told) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> refused() throws IOException {
        byte[] pdf = PdfReport.of(Report.standard(), PdfWriter.Font.EMBEDDED);
        return List.of(
                new Hostile("DOCX that inflates to 400 MB", docx(WORD, "<w:p/>", 70_000_000), "inflates"),
                new Hostile("DOCX with endless text", docx(WORD + "<w:p><w:r><w:t>", "字", 40_000_000), "characters"),
                new Hostile("DOCX with endless cells", docx(WORD + "<w:tbl><w:tr>", "<w:tc/>", 600_000), "cells"),
                new Hostile(
                        "XLSX with endless rows",
                        xlsx("<row><c t=\"inlineStr\"><is><t>一</t></is></c></row>", 300_000),
                        "cells"),
                new Hostile("archive of 20,000 files", manyFiles(), "archive"),
                new Hostile("ZIP", zip("读我.txt", bytes("文")), "unpack"),
                new Hostile("OFD", zip("OFD.xml", bytes("<a/>")), "OFD"),
                new Hostile("presentation", zip("ppt/presentation.xml", bytes("<a/>")), "presentation"),
                new Hostile("RAR", bytes("Rar!\u001a\u0007\u0000 0000000000"), "unpack"),
                new Hostile("PDF that inflates to 200 MB", PdfBombs.inflating(200 << 20), "inflates"),
                new Hostile("PDF with forms in forms", PdfBombs.forms(40, 10), "drawing"),
                new Hostile("PDF with a locked text", locked(), "password"),
                new Hostile("XLSX with a locked text", lockedOffice(), "password"),
                new Hostile("PDF cut short", Arrays.copyOf(pdf, 300), "damaged"),
                new Hostile("compound file without a document", new CompoundFile().bytes(), "neither"),
                new Hostile("XLS cut short", Arrays.copyOf(SheetReport.xls(Report.standard()), 1_500), "damaged"),
                new Hostile("DOCX cut short", Arrays.copyOf(DocxReport.of(Report.standard()), 900), "damaged"));
    }

    static List<Hostile> bounded() throws IOException {
        return List.of(
                new Hostile("DOCX of nested tables", docx(WORD, "<w:tbl><w:tr><w:tc>", 200_000), ""),
                new Hostile("DOCX of nested text boxes", docx(WORD, "<w:p><w:r>", 200_000), ""),
                new Hostile("PDF with a loop of pages", PdfBombs.loopingPages(), ""),
                new Hostile("PDF with deep pages", PdfBombs.deepPages(20_000), ""),
                new Hostile("PDF with deep arrays", PdfBombs.deepArrays(200_000), ""),
                new Hostile("PDF of 5,000 empty pages", PdfBombs.manyPages(5_000), ""),
                new Hostile("PDF of 60,000 crossing lines", PdfBombs.lines(60_000), ""),
                new Hostile("PDF that is its own object stream", PdfBombs.recursiveObjectStream(), ""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithTheCause(Hostile hostile) {
        Assertions.assertTimeoutPreemptively(BOUND, () -> assertThatThrownBy(() -> Pages.clean(hostile.bytes, null))
                .isInstanceOf(UnreadablePage.class)
                .hasMessageContaining(hostile.told));
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void takesBoundedTime(Hostile hostile) {
        Assertions.assertTimeoutPreemptively(BOUND, () -> cleanOrRefuse(hostile.bytes));
    }

    @Test
    void theNextDocumentIsServed() throws IOException {
        cleanOrRefuse(docx(WORD, "<w:p/>", 20_000_000));
        cleanOrRefuse(docx(WORD + "<w:tbl><w:tr>", "<w:tc/>", 600_000));
        cleanOrRefuse(PdfBombs.forms(40, 10));
        assertThat(Pages.clean(DocxReport.of(Report.standard()), null).text()).contains(Report.TITLE);
    }

    @Test
    void aScanIsAPostingWithoutText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage());
            scan.save(out);
        }
        assertThat(Pages.clean(out.toByteArray(), "application/pdf").flags()).contains("no_text");
    }

    @Test
    void anExternalEntityOpensNoConnectionAndNoFile(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "不可外传的内容");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(500);
            String remote = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            for (String address : List.of(remote, secret.toUri().toString())) {
                for (String type : List.of(
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\">]>",
                        "<!DOCTYPE a SYSTEM \"%s\">", "<!DOCTYPE a [<!ENTITY %% x SYSTEM \"%s\"> %%x;]>")) {
                    byte[] attack = zip(
                            "word/document.xml",
                            bytes(type.formatted(address) + WORD
                                    + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));
                    assertThatThrownBy(() -> Pages.clean(attack, null))
                            .isInstanceOf(UnreadablePage.class)
                            .message()
                            .doesNotContain("不可外传");
                }
            }
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void damagedDocumentsGiveNoOtherException() {
        Report report = Report.standard();
        List<byte[]> documents = List.of(
                DocxReport.of(report),
                DocReport.of(report),
                SheetReport.xlsx(report),
                SheetReport.xls(report),
                PdfReport.of(report, PdfWriter.Font.NAMED));
        Random random = new Random(17);
        for (int i = 0; i < 1_000; i++) {
            cleanOrRefuse(damaged(documents.get(i % documents.size()), random));
        }
    }

    static byte[] damaged(byte[] document, Random random) {
        byte[] damaged = document.clone();
        int places = 1 + random.nextInt(20);
        for (int i = 0; i < places; i++) {
            int from = random.nextInt(damaged.length);
            for (int j = from; j < Math.min(damaged.length, from + 1 + random.nextInt(8)); j++) {
                damaged[j] = (byte) random.nextInt(256);
            }
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length)) : damaged;
    }

    static void cleanOrRefuse(byte[] bytes) {
        try {
            assertThat(Pages.clean(bytes, null).flags()).isNotNull();
        } catch (UnreadablePage refused) {
            assertThat(refused).hasMessageContaining("page");
        }
    }

    private static byte[] docx(String start, String again, int times) throws IOException {
        return repeated("word/document.xml", start, again, times, "");
    }

    private static byte[] xlsx(String row, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            write(
                    zip,
                    "xl/workbook.xml",
                    "<workbook><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>",
                    "",
                    0,
                    "");
            write(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<r><Relationship Id=\"r1\" Target=\"sheet1.xml\"/></r>",
                    "",
                    0,
                    "");
            write(zip, "xl/sheet1.xml", "<worksheet><sheetData>", row, times, "</sheetData></worksheet>");
        }
        return out.toByteArray();
    }

    private static byte[] repeated(String name, String start, String again, int times, String end) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            write(zip, name, start, again, times, end);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String start, String again, int times, String end)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(start));
        byte[] block = bytes(again.repeat(Math.min(times, 10_000)));
        for (int i = 0; i < times / 10_000; i++) {
            zip.write(block);
        }
        zip.write(bytes(end));
        zip.closeEntry();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] manyFiles() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] locked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] lockedOffice() {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("a");
            try (var out = encryptor.getDataStream(files)) {
                out.write(SheetReport.xlsx(Report.standard()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A compound file that holds something else. */
    private static final class CompoundFile {
        byte[] bytes() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                files.getRoot().createDocument("Contents", new java.io.ByteArrayInputStream(new byte[5_000]));
                files.writeFilesystem(out);
            }
            return out.toByteArray();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
