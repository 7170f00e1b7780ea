package io.zhibiao.cleaner.core.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The automatic numbers of a DOCX's lists: what Word shows, no file holds as text. */
final class DocxNumbering {
    private static final int DEPTHS = 9;

    private final Map<Integer, Level[]> kinds = new HashMap<>();
    private final Map<Integer, Integer> kindOfList = new HashMap<>();
    private final Map<Integer, int[]> counters = new HashMap<>();

    private record Level(String format, String text, int start) {}

    void read(XmlPart xml) throws IOException {
        int kind = -1;
        int list = -1;
        int depth = 0;
        for (XmlPart.Event event = xml.next(); event != XmlPart.Event.DONE; event = xml.next()) {
            if (event != XmlPart.Event.START) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNum" -> kind = xml.number("abstractNumId", -1);
                case "num" -> list = xml.number("numId", -1);
                case "abstractNumId" -> kindOfList.put(list, xml.number("val", -1));
                case "lvlOverride" -> xml.skip();
                case "lvl" -> depth = Math.clamp(xml.number("ilvl", 0), 0, DEPTHS - 1);
                case "start" ->
                    set(kind, depth, new Level(at(kind, depth).format, at(kind, depth).text, xml.number("val", 1)));
                case "numFmt" ->
                    set(kind, depth, new Level(xml.attribute("val", ""), at(kind, depth).text, at(kind, depth).start));
                case "lvlText" ->
                    set(
                            kind,
                            depth,
                            new Level(at(kind, depth).format, xml.attribute("val", ""), at(kind, depth).start));
                default -> {} // the others lay out
            }
        }
    }

    /** The next number of a list at a depth, as it is shown; empty for bullets, and for what is no list. */
    String next(int list, int depth) {
        int kind = kindOfList.getOrDefault(list, -1);
        if (kind < 0 || depth < 0 || depth >= DEPTHS) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(kind, k -> new int[DEPTHS]);
        counts[depth]++;
        java.util.Arrays.fill(counts, depth + 1, DEPTHS, 0);
        return shown(kind, depth, counts);
    }

    private String shown(int kind, int depth, int[] counts) {
        Level level = at(kind, depth);
        if (level.format.equals("bullet") || level.format.equals("none") || level.text.length() > 40) {
            return "";
        }
        String label = level.text;
        for (int i = 0; i <= depth; i++) {
            Level part = at(kind, i);
            int number = Math.max(counts[i], 1) + part.start - 1;
            label = label.replace("%" + (i + 1), ListNumbers.shown(number, part.format));
        }
        return label;
    }

    private Level at(int kind, int depth) {
        return kinds.computeIfAbsent(kind, k -> plain())[depth];
    }

    private void set(int kind, int depth, Level level) {
        kinds.computeIfAbsent(kind, k -> plain())[depth] = level;
    }

    private static Level[] plain() {
        Level[] levels = new Level[DEPTHS];
        java.util.Arrays.fill(levels, new Level("decimal", "", 1));
        return levels;
    }
}
