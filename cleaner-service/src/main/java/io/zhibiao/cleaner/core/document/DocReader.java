package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.page.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads a DOC: body, automatic numbers, tables, and footnotes behind the text. One from before 1997 gives its lines alone. */
final class DocReader {
    private final Allowance characters = Allowance.ofCharacters();
    private final Allowance cells = Allowance.ofCells();
    private final List<String> titles = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    PageContent read(POIFSFileSystem files) throws IOException {
        try (HWPFDocument document = new HWPFDocument(files)) {
            DocText text = new DocText(document, characters);
            readBody(document.getRange(), text);
            passages.addAll(text.notes(document.getFootnoteRange()));
        } catch (OldWordFileFormatException old) {
            readOld(files);
        }
        return new PageContent(titles, Map.of(), passages);
    }

    private void readBody(Range body, DocText text) {
        int count = body.numParagraphs();
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = body.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = body.getTable(paragraph);
                passages.addAll(new DocTable(table, text, cells).passages());
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                List<Line> lines = text.lines(paragraph);
                if (text.isTitle(paragraph)) {
                    lines.forEach(line -> titles.add(line.text()));
                }
                passages.addAll(lines);
            }
        }
    }

    @SuppressWarnings("deprecation") // the only reader of these files
    private void readOld(POIFSFileSystem files) throws IOException {
        try (Word6Extractor extractor = new Word6Extractor(new HWPFOldDocument(files))) {
            for (String paragraph : extractor.getParagraphText()) {
                characters.spend(paragraph.length());
                DocText.split(paragraph).forEach(line -> passages.add(new Line(line)));
            }
        }
    }
}
