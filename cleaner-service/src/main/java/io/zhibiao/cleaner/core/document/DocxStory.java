package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One story of a DOCX - its body, or a note - read to passages. Text that was deleted or is hidden is left out, and of the two forms a
 * drawing is saved in the newer one is taken. Depth costs no stack.
 */
final class DocxStory {
    private static final Set<String> UNREAD = Set.of(
            "Fallback",
            "del",
            "moveFrom",
            "instrText",
            "delText",
            "rt",
            "pPrChange",
            "rPrChange",
            "sectPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "numberingChange");

    /** Text boxes in text boxes: more of them are made to hurt. */
    private static final int DEEPEST = 50;

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Allowance characters;
    private final Allowance cells = Allowance.ofCells();
    private final List<Passage> passages = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final Map<String, Map<String, String>> marks = new LinkedHashMap<>();
    private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<DocxTable> tables = new ArrayDeque<>();
    private boolean inText;

    DocxStory(DocxStyles styles, DocxNumbering numbering, Allowance characters) {
        this.styles = styles;
        this.numbering = numbering;
        this.characters = characters;
    }

    List<Passage> passages() {
        return passages;
    }

    /** Lines in a title's style. */
    List<String> titles() {
        return titles;
    }

    /** The marks of notes by the notes' ids. */
    Map<String, String> marks(String element) {
        return marks.getOrDefault(element, Map.of());
    }

    /** Reads a whole part. */
    void read(XmlPart xml) throws IOException {
        readElement(xml);
    }

    /** Reads the element that started last, to its end. */
    void readElement(XmlPart xml) throws IOException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case START -> depth += start(xml) ? 1 : 0;
                case END -> {
                    end(xml.name());
                    depth--;
                }
                case TEXT -> text(xml);
                case DONE -> depth = 0;
            }
        }
    }

    /** False for an element that was passed over with all below it. */
    private boolean start(XmlPart xml) throws IOException {
        String name = xml.name();
        if (UNREAD.contains(name) || paragraphs.size() + tables.size() > DEEPEST) {
            xml.skip();
            return false;
        }
        switch (name) {
            case "p" -> paragraphs.push(new DocxParagraph(styles));
            case "t" -> inText = true;
            case "tbl" -> tables.push(new DocxTable(cells));
            case "footnoteReference", "endnoteReference" -> mark(name, xml.attribute("id", ""));
            default -> property(name, xml);
        }
        return true;
    }

    private void property(String name, XmlPart xml) {
        DocxParagraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.start(name, xml);
        } else if (!tables.isEmpty()) {
            tables.element().start(name, xml);
        }
    }

    private void text(XmlPart xml) {
        DocxParagraph paragraph = paragraphs.peek();
        if (inText && paragraph != null) {
            String text = xml.text();
            characters.spend(text.length());
            paragraph.append(text);
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tc" -> {
                if (!tables.isEmpty()) {
                    tables.element().endCell();
                }
            }
            case "tbl" -> endTable();
            default -> {} // nothing closes with the others
        }
    }

    private void endParagraph() {
        DocxParagraph paragraph = paragraphs.poll();
        if (paragraph == null) {
            return;
        }
        List<Line> lines = paragraph.lines(numbering);
        if (paragraph.isTitle()) {
            lines.forEach(line -> titles.add(line.text()));
        }
        if (tables.isEmpty()) {
            passages.addAll(lines);
        } else {
            tables.element().add(lines);
        }
    }

    /** A table in another one's cell lies in it as lines. */
    private void endTable() {
        DocxTable table = tables.poll();
        if (table == null) {
            return;
        }
        if (tables.isEmpty()) {
            passages.addAll(table.frame().passages());
        } else {
            tables.element().add(table.frame().lines());
        }
    }

    private void mark(String reference, String id) {
        Map<String, String> known =
                marks.computeIfAbsent(reference.replace("Reference", ""), k -> new LinkedHashMap<>());
        String mark = known.computeIfAbsent(id, k -> "[" + (known.size() + 1) + "]");
        DocxParagraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.append(mark);
        }
    }
}
