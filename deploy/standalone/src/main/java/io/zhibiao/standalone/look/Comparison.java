package io.zhibiao.standalone.look;

import io.zhibiao.cleaner.core.boilerplate.SpamLines;
import io.zhibiao.cleaner.core.page.WholePage.Entry;
import io.zhibiao.cleaner.core.page.WholePage.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays the lines of a page beside those of its cleaned text. */
final class Comparison {
    /** A line of which less than this share came through was removed; what agrees is chance. */
    private static final double KEPT = 0.3;

    private static final SpamLines SPAM = new SpamLines();

    private final List<Entry> entries;
    private final List<String> cleanLines;
    private final Stream raw;
    private final Stream clean;
    private final int[] match;
    private final boolean spam;
    private final Spans spans;
    private final int[] firstClean;
    private final int[] lastClean;
    private final int[] lastRaw;
    private final Set<String> kept = new HashSet<>();

    private Comparison(List<Entry> entries, List<String> cleanLines, Set<Mark> repairs, boolean spam) {
        this.entries = entries;
        this.cleanLines = cleanLines;
        this.spam = spam;
        List<String> texts = entries.stream()
                .map(e -> e.place() == Place.HEAD ? "" : e.text())
                .toList();
        raw = Stream.of(texts);
        clean = Stream.of(cleanLines);
        match = Alignment.of(raw.keys(), clean.keys());
        keepLinesWhole();
        dropChance();
        firstClean = filled(entries.size(), Integer.MAX_VALUE);
        lastClean = filled(entries.size(), -1);
        lastRaw = filled(cleanLines.size(), -1);
        index();
        spans = new Spans(
                entries.stream().map(Entry::text).toList(), cleanLines, raw, clean, match, new Hunks(repairs));
    }

    /**
     * The rows in reading order.
     *
     * @param repairs the kinds the posting tells of
     * @param spam whether the page holds nothing but spam
     */
    static List<Row> of(List<Entry> page, List<String> cleaned, Set<Mark> repairs, boolean spam) {
        return new Comparison(page, cleaned, repairs, spam).rows();
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        java.util.Arrays.fill(array, value);
        return array;
    }

    /** Where the end of one line and of another would do as well, a match stays with the line that its right neighbour is on. */
    private void keepLinesWhole() {
        int next = -1;
        for (int i = raw.size() - 1; i >= 0; i--) {
            if (match[i] < 0) {
                continue;
            }
            if (next > i + 1
                    && match[next] == match[i] + 1
                    && isElsewhere(i, next)
                    && raw.keys()[next - 1] == raw.keys()[i]) {
                match[next - 1] = match[i];
                match[i] = -1;
                next--;
            } else {
                next = i;
            }
        }
    }

    private boolean isElsewhere(int i, int next) {
        return raw.lines()[i] != raw.lines()[next] && raw.lines()[next - 1] == raw.lines()[next];
    }

    private void dropChance() {
        int[] all = new int[entries.size()];
        int[] matched = new int[entries.size()];
        for (int i = 0; i < raw.size(); i++) {
            all[raw.lines()[i]]++;
            matched[raw.lines()[i]] += match[i] >= 0 ? 1 : 0;
        }
        for (int i = 0; i < raw.size(); i++) {
            int line = raw.lines()[i];
            match[i] = matched[line] < KEPT * all[line] ? -1 : match[i];
        }
    }

    private void index() {
        for (int i = 0; i < raw.size(); i++) {
            if (match[i] >= 0) {
                int line = raw.lines()[i];
                int other = clean.lines()[match[i]];
                firstClean[line] = Math.min(firstClean[line], other);
                lastClean[line] = Math.max(lastClean[line], other);
                lastRaw[other] = Math.max(lastRaw[other], line);
            }
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < entries.size() || j < cleanLines.size()) {
            int rawEnd = skip(lastClean, i);
            int cleanEnd = skip(lastRaw, j);
            if (rawEnd > i || cleanEnd > j) {
                unmatched(i, rawEnd, j, cleanEnd, rows);
                i = rawEnd;
                j = cleanEnd;
                continue;
            }
            int[] end = together(i, j);
            rows.add(spans.row(i, end[0], j, end[1]));
            entries.subList(i, end[0]).forEach(e -> kept.add(e.text()));
            i = end[0];
            j = end[1];
        }
        return rows;
    }

    private static int skip(int[] counterparts, int from) {
        int to = from;
        while (to < counterparts.length && counterparts[to] < 0) {
            to++;
        }
        return to;
    }

    /** Lines that have no counterpart: as many on either side stand for each other, else the page's are gone and the text's are new. */
    private void unmatched(int from, int to, int other, int otherTo, List<Row> rows) {
        Set<Integer> readable = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (entries.get(i).place() == Place.BODY
                    && !SPAM.isSpam(entries.get(i).text())) {
                readable.add(i);
            }
        }
        boolean pairs = otherTo > other && readable.size() == otherTo - other;
        int next = other;
        for (int i = from; i < to; i++) {
            if (pairs && readable.contains(i)) {
                rows.add(spans.row(i, i + 1, next, ++next));
            } else {
                rows.add(new Row(List.of(spans.removed(i, reason(entries.get(i)))), List.of()));
            }
        }
        if (next < otherTo) {
            rows.add(spans.row(to, to, next, otherTo));
        }
    }

    private Mark reason(Entry entry) {
        if (entry.place() == Place.HEAD) {
            return Mark.HEAD;
        }
        if (entry.place() == Place.HIDDEN) {
            return Mark.HIDDEN;
        }
        if (spam || SPAM.isSpam(entry.text())) {
            return Mark.SPAM;
        }
        return kept.contains(entry.text()) ? Mark.REPEATED : Mark.CHROME;
    }

    /** Ends of the lines that hang together from two on; lines joined or cut apart make more than one of them. */
    private int[] together(int from, int other) {
        int to = from + 1;
        int otherTo = other + 1;
        int i = from;
        int j = other;
        while (i < to || j < otherTo) {
            for (; i < to; i++) {
                otherTo = Math.max(otherTo, lastClean[i] + 1);
            }
            for (; j < otherTo; j++) {
                to = Math.max(to, lastRaw[j] + 1);
            }
        }
        return new int[] {to, otherTo};
    }
}
