package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Line;
import java.util.ArrayList;
import java.util.List;

/** A DOCX paragraph while its elements come: properties, then runs. */
final class DocxParagraph {
    private final DocxStyles styles;
    private final StringBuilder text = new StringBuilder();
    private DocxStyle style = DocxStyle.PLAIN;
    private int outline = -1;
    private int list = -1;
    private int depth;
    private boolean hidden;
    private boolean inRunProperties;

    DocxParagraph(DocxStyles styles) {
        this.styles = styles;
    }

    void start(String name, XmlPart xml) {
        switch (name) {
            case "pStyle" -> style = styles.of(xml.attribute("val", ""));
            case "outlineLvl" -> outline = xml.number("val", -1);
            case "numId" -> list = xml.number("val", -1);
            case "ilvl" -> depth = xml.number("val", 0);
            case "r" -> {
                hidden = false;
                inRunProperties = true;
            }
            case "vanish" -> hidden = inRunProperties && xml.isOn("val");
            case "tab", "ptab" -> append(" ");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            default -> {} // the others lay out
        }
    }

    void append(String more) {
        if (!hidden) {
            text.append(more);
        }
    }

    boolean isTitle() {
        return style.isTitle();
    }

    /** The paragraph's lines; none where it is empty. Only a paragraph with text counts in its list. */
    List<Line> lines(DocxNumbering numbering) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.toString().split("[\\n\\r\\f\u2028\u2029\u000b]", -1)) {
            String bare = line.replace('\t', ' ').strip();
            if (!bare.isEmpty()) {
                lines.add(new Line(lines.isEmpty() ? numbered(bare, numbering) : bare, rank()));
            }
        }
        return lines;
    }

    private String numbered(String line, DocxNumbering numbering) {
        int number = list >= 0 ? list : style.list();
        String label = numbering.next(number, list >= 0 ? depth : style.depth());
        boolean apart = !label.isEmpty() && isWord(line.charAt(0)) && !isWide(label.charAt(label.length() - 1));
        return label + (apart ? " " : "") + line;
    }

    private int rank() {
        int level = outline >= 0 ? outline : style.outline();
        return level >= 0 && level < 9 ? Math.min(level + 1, 6) : 0;
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isWide(char c) {
        return c >= 0x2e80;
    }
}
