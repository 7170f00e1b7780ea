package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.page.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a DOCX (ECMA-376): body, automatic numbers, tables, and footnotes behind the text. */
final class DocxReader {
    private final OfficeZip zip;

    DocxReader(OfficeZip zip) {
        this.zip = zip;
    }

    PageContent read() throws IOException {
        DocxStyles styles = new DocxStyles();
        DocxNumbering numbering = new DocxNumbering();
        with("word/styles.xml", styles::read);
        with("word/numbering.xml", numbering::read);
        Allowance characters = Allowance.ofCharacters();
        DocxStory body = new DocxStory(styles, numbering, characters);
        with("word/document.xml", body::read);
        List<Passage> passages = new ArrayList<>(body.passages());
        passages.addAll(notes("word/footnotes.xml", "footnote", styles, characters, body));
        passages.addAll(notes("word/endnotes.xml", "endnote", styles, characters, body));
        return new PageContent(body.titles(), Map.of(), passages);
    }

    /** The notes that the body refers to, each behind its mark. */
    private List<Line> notes(String part, String element, DocxStyles styles, Allowance characters, DocxStory body)
            throws IOException {
        DocxNotes notes = new DocxNotes(element, () -> new DocxStory(styles, new DocxNumbering(), characters));
        with(part, notes::read);
        return notes.lines(body);
    }

    private void with(String part, PartReader reader) throws IOException {
        Optional<InputStream> in = zip.part(part);
        if (in.isPresent()) {
            try (XmlPart xml = new XmlPart(in.get())) {
                reader.read(xml);
            }
        }
    }

    /** Reads one part. */
    private interface PartReader {
        void read(XmlPart xml) throws IOException;
    }
}
