package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Drops what stands at the top or foot of page after page: the title once more, and the page's number. */
final class RunningHeads {
    /** The kind its repairs are told under. */
    static final String KIND = "running_head";

    /** Lines at a page's top and foot that may be one. */
    private static final int LOOKED_AT = 2;

    private static final float FOOT = 0.85f;
    private static final float HEAD = 0.12f;
    private static final Pattern NUMBER =
            Pattern.compile("[-—–－·\\s]*\\d{1,4}[-—–－·\\s]*|[-—－\\s]*第\\s*\\d+\\s*页.{0,12}|\\d{1,4}\\s*/\\s*\\d{1,4}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RunningHeads() {}

    /** The lines of each page without them. */
    static List<List<PdfLine>> drop(List<List<PdfLine>> pages, List<Float> heights, RepairLog log) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            int number = page;
            edge(pages.get(page)).forEach(line -> seen.computeIfAbsent(key(line), k -> new HashSet<>())
                    .add(number));
        }
        int fewest = Math.max(2, (pages.size() * 2 + 4) / 5);
        List<List<PdfLine>> kept = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<PdfLine> lines = new ArrayList<>(pages.get(page));
            for (PdfLine line : edge(lines)) {
                if ((seen.getOrDefault(key(line), Set.of()).size() >= fewest && isHead(line))
                        || isNumber(line, heights.get(page))) {
                    lines.remove(line);
                    log.add(KIND, line.text(), "");
                }
            }
            kept.add(lines);
        }
        return kept;
    }

    private static List<PdfLine> edge(List<PdfLine> lines) {
        Set<PdfLine> edge = new HashSet<>(lines.subList(0, Math.min(LOOKED_AT, lines.size())));
        edge.addAll(lines.subList(Math.max(0, lines.size() - LOOKED_AT), lines.size()));
        return List.copyOf(edge);
    }

    /** Running text may come again at the same place by chance. */
    private static boolean isHead(PdfLine line) {
        return line.text().indexOf('，') < 0 && line.text().indexOf('。') < 0;
    }

    private static boolean isNumber(PdfLine line, float height) {
        boolean outside = line.y() > FOOT * height || line.y() < HEAD * height;
        return outside && NUMBER.matcher(line.text()).matches();
    }

    /** The same text at the same height is the same line, whatever page it counts. */
    private static String key(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#").replace(" ", "") + "@" + Math.round(line.y() / 6);
    }
}
