package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** The lines of a DOC's paragraphs: without deleted and hidden text, fields as they were shown, with the marks of notes and numbers. */
final class DocText {
    private static final char NOTE = 2;
    private static final int BODY_LEVEL = 9;

    private final HWPFDocument document;
    private final Allowance characters;
    private final Map<Integer, int[]> counters = new HashMap<>();
    private int notes;

    DocText(HWPFDocument document, Allowance characters) {
        this.document = document;
        this.characters = characters;
    }

    List<Line> lines(Paragraph paragraph) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                shown.append(run.text());
            }
        }
        characters.spend(shown.length());
        List<Line> lines = new ArrayList<>();
        int rank = paragraph.getLvl() >= 0 && paragraph.getLvl() < BODY_LEVEL ? Math.min(paragraph.getLvl() + 1, 6) : 0;
        for (String line : split(Range.stripFields(shown.toString()))) {
            lines.add(new Line((lines.isEmpty() ? number(paragraph) : "") + marked(line), rank));
        }
        return lines;
    }

    boolean isTitle(Paragraph paragraph) {
        if (paragraph.getStyleIndex() >= document.getStyleSheet().numStyles()) {
            return false;
        }
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String name = style == null || style.getName() == null ? "" : style.getName();
        return name.toLowerCase(Locale.ROOT).equals("title");
    }

    /** The footnotes, each behind the mark it has in the text. */
    List<Line> notes(Range range) {
        List<Line> lines = new ArrayList<>();
        String[] notes = range.text().split(String.valueOf(NOTE), -1);
        for (int i = 1; i < notes.length; i++) {
            String text = String.join("", split(Range.stripFields(notes[i])));
            characters.spend(text.length());
            if (!text.isEmpty()) {
                lines.add(new Line("[" + i + "]" + text));
            }
        }
        return lines;
    }

    /** The lines of a paragraph's text, its control characters gone ([MS-DOC] 2.4.1). */
    static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("[\\r\\n\\f\u000b]", -1)) {
            String bare = line.replace('\u001e', '-')
                    .replace('\t', ' ')
                    .replaceAll("[\\x00\\x01\\x03-\\x08\\x0e-\\x1f]", "")
                    .strip();
            if (!bare.isEmpty()) {
                lines.add(bare);
            }
        }
        return lines;
    }

    private String marked(String line) {
        if (line.indexOf(NOTE) < 0) {
            return line;
        }
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            marked.append(c == NOTE ? "[" + ++notes + "]" : String.valueOf(c));
        }
        return marked.toString();
    }

    /** The automatic number, as Word shows it; none for bullets. */
    private String number(Paragraph paragraph) {
        if (!paragraph.isInList() || paragraph.getIlvl() >= BODY_LEVEL || paragraph.getIlvl() < 0) {
            return "";
        }
        HWPFList list = paragraph.getList();
        char depth = (char) paragraph.getIlvl();
        int[] counts = counters.computeIfAbsent(list.getLsid(), k -> new int[BODY_LEVEL]);
        counts[depth]++;
        java.util.Arrays.fill(counts, depth + 1, BODY_LEVEL, 0);
        String pattern = list.getNumberFormat(depth) == 23 ? "" : String.valueOf(list.getNumberText(depth));
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            label.append(c < BODY_LEVEL ? shown(list, c, counts[c]) : String.valueOf(c));
        }
        return label.toString();
    }

    private static String shown(HWPFList list, char depth, int count) {
        int number = Math.max(count, 1) + Math.max(0, list.getStartAt(depth) - 1);
        return ListNumbers.shown(
                number,
                switch (list.getNumberFormat(depth)) {
                    // [MS-OSHARED] 2.2.1.3, MSONFC
                    case 10, 11, 35, 37, 39 -> "chineseCounting";
                    case 18, 28 -> "decimalEnclosedCircle";
                    case 3 -> "upperLetter";
                    case 4 -> "lowerLetter";
                    default -> "decimal";
                });
    }
}
