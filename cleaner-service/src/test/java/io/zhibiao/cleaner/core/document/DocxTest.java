package io.zhibiao.cleaner.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What Word shows is read: automatic numbers, notes, styles; what it hides is not. */
class DocxTest {
    private static final String SPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @Test
    void automaticNumbersAreWrittenOut() throws IOException {
        String numbering = "<w:numbering%s><w:abstractNum w:abstractNumId=\"3\">".formatted(SPACE)
                + level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.")
                + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>";
        String body =
                item(0, "回顾") + item(1, "经济") + item(2, "2023年工业") + item(1, "民生") + item(0, "安排") + item(1, "目标");
        assertThat(read(body, Map.of("word/numbering.xml", numbering)).passages())
                .extracting(p -> p.text())
                .containsExactly("一、回顾", "（一）经济", "1. 2023年工业", "（二）民生", "二、安排", "（一）目标");
    }

    @Test
    void footnotesFollowTheTextBehindTheirMarks() throws IOException {
        String notes =
                "<w:footnotes%s><w:footnote w:id=\"2\"><w:p><w:r><w:t>指城镇以上单位。</w:t></w:r></w:p></w:footnote></w:footnotes>"
                        .formatted(SPACE);
        String body =
                "<w:p><w:r><w:t>就业增加</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>。</w:t></w:r></w:p>";
        assertThat(read(body, Map.of("word/footnotes.xml", notes)).passages())
                .containsExactly(new Line("就业增加[1]。"), new Line("[1]指城镇以上单位。"));
    }

    @Test
    void deletedAndHiddenTextIsLeftOut() throws IOException {
        String body = "<w:p><w:r><w:t>增长</w:t></w:r><w:del><w:r><w:delText>五</w:delText><w:t>五</w:t></w:r></w:del>"
                + "<w:ins><w:r><w:t>六</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r>"
                + "<w:r><w:t>个百分点</w:t></w:r></w:p>";
        assertThat(read(body, Map.of()).passages()).containsExactly(new Line("增长六个百分点"));
    }

    @Test
    void headingsAndTitleAreKnownByTheirStyle() throws IOException {
        String styles = "<w:styles%s><w:style w:styleId=\"a\"><w:name w:val=\"heading 2\"/></w:style>".formatted(SPACE)
                + "<w:style w:styleId=\"b\"><w:name w:val=\"own\"/><w:basedOn w:val=\"a\"/></w:style>"
                + "<w:style w:styleId=\"c\"><w:name w:val=\"Title\"/></w:style></w:styles>";
        PageContent content = read(styled("c", "政府工作报告") + styled("b", "工作回顾"), Map.of("word/styles.xml", styles));
        assertThat(content.titles()).containsExactly("政府工作报告");
        assertThat(content.passages()).containsExactly(new Line("政府工作报告", 1), new Line("工作回顾", 2));
    }

    @Test
    void aTextBoxIsReadOnceThoughItIsSavedTwice() throws IOException {
        String box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>";
        String body =
                "<w:p><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>%s</mc:Choice><mc:Fallback>%s</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>框外</w:t></w:r></w:p>"
                        .formatted(box, box);
        assertThat(read(body, Map.of()).passages()).containsExactly(new Line("框内"), new Line("框外"));
    }

    @Test
    void aTableThatOnlyLaysOutIsLines() throws IOException {
        String body =
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>左栏</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>下栏</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        assertThat(read(body, Map.of()).passages()).containsExactly(new Line("左栏"), new Line("下栏"));
    }

    private static String level(int depth, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(depth, format, text);
    }

    private static String item(int depth, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(depth, text);
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(style, text);
    }

    private static PageContent read(String body, Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "word/document.xml", "<w:document%s><w:body>%s</w:body></w:document>".formatted(SPACE, body));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
        }
        return new Documents().read(out.toByteArray(), DocumentFormat.ZIP, new RepairLog());
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
