package io.zhibiao.cleaner.core.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook, by the styles that cells name. */
final class XlsxFormats {
    private final Map<Integer, String> custom = new HashMap<>();
    private final List<Integer> ofStyle = new ArrayList<>();
    private final DisplayedNumber numbers = new DisplayedNumber();

    void read(XmlPart xml) throws IOException {
        boolean inCells = false;
        for (XmlPart.Event event = xml.next(); event != XmlPart.Event.DONE; event = xml.next()) {
            if (event == XmlPart.Event.END && xml.name().equals("cellXfs")) {
                inCells = false;
            }
            if (event != XmlPart.Event.START) {
                continue;
            }
            switch (xml.name()) {
                case "numFmt" -> custom.put(xml.number("numFmtId", -1), xml.attribute("formatCode", "General"));
                case "cellXfs" -> inCells = true;
                case "xf" -> {
                    if (inCells) {
                        ofStyle.add(xml.number("numFmtId", 0));
                    }
                }
                default -> {} // the others colour
            }
        }
    }

    /** A number as a cell of that style shows it. */
    String shown(double value, int style, boolean since1904) {
        int format = style >= 0 && style < ofStyle.size() ? ofStyle.get(style) : 0;
        return numbers.text(value, format, custom.get(format), since1904);
    }
}
