package io.zhibiao.cleaner.core.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a page's characters into lines, from the top down and from left to right. */
final class PdfLines {
    /** Characters whose baselines differ by less than this share of their size stand on one line. */
    private static final float SAME_LINE = 0.45f;

    /** A gap this wide, in characters, parts columns. */
    private static final float WIDE_GAP = 1.2f;

    private static final float WORD_GAP = 0.2f;
    private static final float HAN_GAP = 0.6f;
    private static final Comparator<Glyph> DOWN = Comparator.comparing(Glyph::y);
    private static final Comparator<Glyph> ALONG = Comparator.comparing(Glyph::x);

    private PdfLines() {}

    static List<PdfLine> of(int page, List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(DOWN);
        List<PdfLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        float y = 0;
        float size = 0;
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && glyph.y() - y > SAME_LINE * Math.max(size, glyph.size())) {
                flush(page, line, lines);
                size = 0;
            }
            if (line.isEmpty() || glyph.size() > size) {
                y = glyph.y();
                size = glyph.size();
            }
            line.add(glyph);
        }
        flush(page, line, lines);
        return lines;
    }

    private static void flush(int page, List<Glyph> glyphs, List<PdfLine> lines) {
        glyphs.sort(ALONG);
        List<PdfLine.Part> parts = parts(glyphs);
        if (!parts.isEmpty()) {
            lines.add(new PdfLine(page, baseline(glyphs), size(glyphs), parts));
        }
        glyphs.clear();
    }

    private static List<PdfLine.Part> parts(List<Glyph> glyphs) {
        List<PdfLine.Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Glyph last = null;
        float left = 0;
        for (Glyph glyph : glyphs) {
            if (glyph.text().isBlank() || (last != null && isOverprint(last, glyph))) {
                continue;
            }
            if (last != null && glyph.x() - last.right() > WIDE_GAP * Math.min(last.size(), glyph.size())) {
                parts.add(new PdfLine.Part(text.toString(), left, last.right()));
                text.setLength(0);
            }
            if (text.isEmpty()) {
                left = glyph.x();
            } else if (last != null && isApart(last, glyph)) {
                text.append(' ');
            }
            text.append(glyph.text());
            last = glyph;
        }
        if (last != null) {
            parts.add(new PdfLine.Part(text.toString(), left, last.right()));
        }
        return parts;
    }

    /** Bold is faked by printing a character twice, a little aside. */
    private static boolean isOverprint(Glyph last, Glyph glyph) {
        return last.text().equals(glyph.text()) && glyph.x() - last.x() < 0.3f * Math.max(last.width(), 1);
    }

    private static boolean isApart(Glyph last, Glyph glyph) {
        float gap = glyph.x() - last.right();
        boolean wide = isWide(last) && isWide(glyph);
        return gap > (wide ? HAN_GAP : WORD_GAP) * Math.min(last.size(), glyph.size());
    }

    private static boolean isWide(Glyph glyph) {
        return glyph.text().charAt(0) >= 0x2e80;
    }

    private static float baseline(List<Glyph> glyphs) {
        return glyphs.stream()
                .max(Comparator.comparing(Glyph::size))
                .orElseThrow()
                .y();
    }

    /** The size most characters have. */
    private static float size(List<Glyph> glyphs) {
        Map<Float, Integer> counts = new HashMap<>();
        glyphs.forEach(g -> counts.merge(g.size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
