package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.layout.BrokenParagraphs;
import io.zhibiao.cleaner.core.layout.Numbering;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.page.Table;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins printed lines to the paragraphs they were set from, by the page's geometry: a line that ends before the right margin ends its
 * paragraph, and one that is set in begins another.
 */
final class PdfParagraphs {
    private static final int LONGEST_HEADING = 60;
    private static final float LARGE = 1.15f;
    private static final float SAME_SIZE = 0.6f;

    /** Baselines of one paragraph are no farther apart than this, in characters. */
    private static final float FARTHEST = 2.6f;

    private final RepairLog log;
    private final float body;
    private final float left;
    private final float right;
    private final boolean setIn;
    private final List<Passage> passages = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable PdfLine last;

    PdfParagraphs(List<PdfItem> items, RepairLog log) {
        this.log = log;
        List<PdfLine> lines = items.stream()
                .filter(PdfLine.class::isInstance)
                .map(PdfLine.class::cast)
                .toList();
        body = bodySize(lines);
        List<PdfLine> text = lines.stream().filter(this::isBody).toList();
        right = quantile(text.stream().map(PdfLine::right).sorted().toList(), 0.95f);
        List<PdfLine> full = text.stream().filter(this::isFull).toList();
        left = quantile(full.stream().map(PdfLine::left).sorted().toList(), 0.05f);
        setIn = full.stream().anyMatch(l -> l.left() > left + body);
        items.forEach(this::add);
        close();
    }

    List<Passage> passages() {
        return passages;
    }

    /** Lines in large type on the first page. */
    List<String> titles() {
        return titles;
    }

    private void add(PdfItem item) {
        if (item instanceof PdfTable table) {
            close();
            passages.addAll(new Table(table.rows()).withoutCaptions());
            return;
        }
        PdfLine line = (PdfLine) item;
        if (last != null && goesOn(last, line)) {
            log.add(BrokenParagraphs.KIND, 1);
        } else {
            close();
        }
        append(line.text());
        last = line;
    }

    private void append(String text) {
        boolean words = !open.isEmpty() && isWord(open.charAt(open.length() - 1)) && isWord(text.charAt(0));
        open.append(words ? " " : "").append(text);
    }

    private void close() {
        if (last == null) {
            return;
        }
        String text = open.toString();
        boolean heading = last.size() > LARGE * body && text.length() <= LONGEST_HEADING;
        if (heading && last.page() == 0) {
            titles.add(text);
        }
        passages.add(new Line(text, heading ? 1 : 0));
        open.setLength(0);
        last = null;
    }

    private boolean goesOn(PdfLine before, PdfLine next) {
        boolean samePage = before.page() == next.page();
        if (Math.abs(before.size() - next.size()) > SAME_SIZE
                || (samePage && next.y() - before.y() > FARTHEST * before.size())) {
            return false;
        }
        if (before.size() > LARGE * body) {
            return samePage && !Numbering.begins(next.text());
        }
        if (!isFull(before) || Numbering.begins(next.text())) {
            return false;
        }
        return setIn ? next.left() < left + 0.8f * body : !endsSentence(before.text());
    }

    /** A character more would not have fitted, nor a mark that may hang over. */
    private boolean isFull(PdfLine line) {
        return line.right() > right - 2.1f * body;
    }

    private boolean isBody(PdfLine line) {
        return Math.abs(line.size() - body) <= SAME_SIZE;
    }

    private static boolean endsSentence(String text) {
        char end = text.charAt(text.length() - 1);
        return end == '。' || end == '！' || end == '？' || end == '：';
    }

    private static boolean isWord(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static float bodySize(List<PdfLine> lines) {
        Map<Float, Integer> characters = new HashMap<>();
        lines.forEach(l -> characters.merge(l.size(), l.text().length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(12f);
    }

    private static float quantile(List<Float> sorted, float share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
    }
}
