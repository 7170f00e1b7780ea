package io.zhibiao.cleaner.core.document;

import java.io.IOException;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Reads one worksheet's part: row, c, v, is, col, mergeCell. */
final class XlsxSheet {
    private static final int LAST_COLUMN = 16_384;

    private final Sheet sheet;
    private final XlsxStrings strings;
    private final XlsxFormats formats;
    private final boolean since1904;
    private final Allowance characters;
    private final StringBuilder value = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean inValue;

    XlsxSheet(Sheet sheet, XlsxStrings strings, XlsxFormats formats, boolean since1904, Allowance characters) {
        this.sheet = sheet;
        this.strings = strings;
        this.formats = formats;
        this.since1904 = since1904;
        this.characters = characters;
    }

    void read(XmlPart xml) throws IOException {
        for (XmlPart.Event event = xml.next(); event != XmlPart.Event.DONE; event = xml.next()) {
            switch (event) {
                case START -> start(xml);
                case END -> end(xml.name());
                case TEXT -> text(xml);
                case DONE -> {}
            }
        }
    }

    private void start(XmlPart xml) throws IOException {
        switch (xml.name()) {
            case "row" -> startRow(xml);
            case "c" -> startCell(xml);
            case "v", "t" -> inValue = true;
            case "rPh" -> xml.skip();
            case "col" -> {
                if (xml.attribute("hidden") != null && xml.isOn("hidden")) {
                    sheet.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
                }
            }
            case "mergeCell" -> merge(xml.attribute("ref", ""));
            default -> {} // formulas and looks
        }
    }

    /** Rows and cells that name no place stand behind the one before. */
    private void startRow(XmlPart xml) {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        if (xml.attribute("hidden") != null && xml.isOn("hidden")) {
            sheet.hideRow(row);
        }
    }

    private void startCell(XmlPart xml) {
        column = column(xml.attribute("r"));
        type = xml.attribute("t", "n");
        style = xml.number("s", 0);
        value.setLength(0);
    }

    private int column(@Nullable String reference) {
        int letters = letters(reference);
        return letters == 0 || reference == null
                ? Math.min(column + 1, LAST_COLUMN)
                : CellReference.convertColStringToIndex(reference.substring(0, letters));
    }

    private static int letters(@Nullable String reference) {
        int letters = 0;
        while (reference != null
                && letters < Math.min(3, reference.length())
                && reference.charAt(letters) >= 'A'
                && reference.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters;
    }

    private void text(XmlPart xml) {
        if (inValue) {
            characters.spend(xml.text().length());
            value.append(xml.text());
        }
    }

    private void end(String name) {
        if (name.equals("v") || name.equals("t")) {
            inValue = false;
        }
        if (name.equals("c") && !value.isEmpty()) {
            sheet.put(row, column, shown(value.toString()));
            value.setLength(0);
        }
    }

    private String shown(String raw) {
        return switch (type) {
            case "s" -> strings.at(Numbers.parse(raw.strip(), -1));
            case "inlineStr", "str", "d" -> raw;
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            // #REF! and the like are no figure anybody published.
            case "e" -> "";
            default -> number(raw.strip());
        };
    }

    private String number(String raw) {
        try {
            return formats.shown(Double.parseDouble(raw), style, since1904);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private void merge(String range) {
        int colon = range.indexOf(':');
        int from = letters(range);
        if (colon <= from || from == 0) {
            return;
        }
        String end = range.substring(colon + 1);
        int to = letters(end);
        int firstRow = Numbers.parse(range.substring(from, colon), 0) - 1;
        int lastRow = Numbers.parse(end.substring(to), 0) - 1;
        if (to > 0 && firstRow >= 0 && lastRow >= firstRow) {
            sheet.merge(firstRow, column(range), lastRow, column(end));
        }
    }
}
