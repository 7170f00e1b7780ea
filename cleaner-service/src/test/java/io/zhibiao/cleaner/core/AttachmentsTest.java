package io.zhibiao.cleaner.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.events.Block;
import io.zhibiao.events.BlockType;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.PageBundle;
import io.zhibiao.events.Repair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

/** A page and its attachments are one posting. */
class AttachmentsTest {
    private static final String ADDRESS = "https://www.example.gov.cn/a/P020240131.xls";
    private static final String BODY = "受县人民政府委托，现将全县国民经济和社会发展计划的执行情况与下一年的安排报告如下，请予审议，并请各位列席人员提出意见和建议。";
    private static final String PAGE =
            "<html><body><h1>青川县2024年政府工作报告</h1><div id=zoom><p>各位代表：</p><p>" + BODY + "</p></div></body></html>";
    private static final String COVER = "<html><body><h1>青川县2024年政府工作报告</h1><div id=zoom><p>附件</p></div></body></html>";

    @Test
    void anAttachmentsBlocksFollowThePagesAndNameIt() throws IOException {
        CleanPosting posting = clean(PAGE, part(ADDRESS, sheet()));
        List<Block> attached = posting.blocks().stream()
                .filter(b -> ADDRESS.equals(b.source()))
                .toList();
        assertThat(attached).extracting(Block::type).containsExactly(BlockType.PARAGRAPH, BlockType.TABLE);
        assertThat(attached.get(1).rows())
                .containsExactly(List.of("指标", "目标"), List.of("财政收入", "8.2"), List.of("粮食产量", "9.1"));
        assertThat(posting.text()
                        .substring(
                                attached.getFirst().start(), attached.getFirst().end()))
                .isEqualTo("主要指标计划表");
        assertThat(posting.text()).contains(BODY).endsWith("粮食产量\t9.1");
        assertThat(posting.flags()).isEmpty();
    }

    @Test
    void anUnreadableAttachmentIsToldAndThePageServed() {
        CleanPosting posting = clean(PAGE, part(ADDRESS, bytes("Rar!\u001a\u0007 00000")));
        assertThat(posting.text()).contains(BODY);
        assertThat(posting.flags()).containsExactly("attachment_unreadable");
        assertThat(samples(posting, "attachment_unreadable"))
                .singleElement()
                .asString()
                .contains(ADDRESS, "unpack");
    }

    @Test
    void aPageInPlaceOfADocumentIsUnreadable() {
        CleanPosting posting = clean(PAGE, part(ADDRESS, bytes("<html><body>请先登录后再下载附件</body></html>")));
        assertThat(posting.flags()).containsExactly("attachment_unreadable");
        assertThat(posting.text()).doesNotContain("请先登录");
    }

    @Test
    void aScanIsFlagged() throws IOException {
        CleanPosting posting = clean(PAGE, part(ADDRESS, scan()));
        assertThat(posting.flags()).containsExactly("attachment_no_text");
    }

    @Test
    void whereThePageHasNoTextTheAttachmentIsIt() {
        CleanPosting posting =
                clean(COVER, part(ADDRESS, bytes("各位代表：\n" + BODY + "\n一、2023年工作回顾\n全县经济稳定增长，各项事业全面进步。")));
        assertThat(posting.flags()).isEmpty();
        assertThat(posting.text()).contains(BODY);
        assertThat(posting.region().code()).isEqualTo("510822");
        assertThat(posting.blocks()).anyMatch(b -> b.type() == BlockType.HEADING && ADDRESS.equals(b.source()));
    }

    @Test
    void anAttachmentThatRepeatsThePageAddsNothing() {
        CleanPosting posting = clean(PAGE, part(ADDRESS, bytes("青川县2024年政府工作报告\n" + BODY)));
        assertThat(posting.blocks()).allMatch(b -> b.source() == null);
        assertThat(posting.repairs()).extracting(Repair::kind).contains("repeated_text");
    }

    @Test
    void thePostingIsThePagesOwn() throws IOException {
        CleanPosting alone = Pages.clean(bytes(PAGE), "text/html; charset=utf-8");
        CleanPosting bundled = clean(PAGE, part(ADDRESS, sheet()));
        assertThat(bundled.id()).isEqualTo(alone.id());
        assertThat(bundled.revision()).isNotEqualTo(alone.revision());
        assertThat(bundled.charset()).isEqualTo(alone.charset());
    }

    @Test
    void aDamagedBundleIsRefused() {
        assertThatThrownBy(() -> Pages.clean(bytes("--x\r\n"), "multipart/related; boundary=x"))
                .isInstanceOf(UnreadablePage.class)
                .hasMessageContaining("bundle");
    }

    private static CleanPosting clean(String page, PageBundle.Part... attachments) {
        PageBundle.Part main = new PageBundle.Part(
                "https://www.example.gov.cn/a/t20240131_1.html", "text/html; charset=utf-8", null, bytes(page));
        PageBundle bundle = new PageBundle(
                Stream.concat(Stream.of(main), Stream.of(attachments)).toList());
        return Pages.clean(bundle.bytes(), bundle.contentType());
    }

    private static PageBundle.Part part(String address, byte[] body) {
        return new PageBundle.Part(address, null, null, body);
    }

    private static List<String> samples(CleanPosting posting, String kind) {
        return posting.repairs().stream()
                .filter(r -> r.kind().equals(kind))
                .flatMap(r -> r.samples().stream())
                .toList();
    }

    private static byte[] sheet() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Sheet1");
            sheet.createRow(0).createCell(0).setCellValue("主要指标计划表");
            row(sheet, 1, "指标", "目标");
            row(sheet, 2, "财政收入", "8.2");
            row(sheet, 3, "粮食产量", "9.1");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static byte[] scan() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
