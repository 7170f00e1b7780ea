package io.zhibiao.standalone.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts lines that belong together into stretches: untouched ones, and those that a repair changed. */
final class Spans {
    private final List<String> rawLines;
    private final List<String> cleanLines;
    private final Stream raw;
    private final Stream clean;
    private final int[] match;
    private final int[] back;
    private final Hunks hunks;
    private final int[] rawStarts;
    private final int[] cleanStarts;
    private final @Nullable Change[] rawChanges;
    private final @Nullable Change[] cleanChanges;

    private record Change(Mark mark, String before, String after) {}

    Spans(List<String> rawLines, List<String> cleanLines, Stream raw, Stream clean, int[] match, Hunks hunks) {
        this.rawLines = rawLines;
        this.cleanLines = cleanLines;
        this.raw = raw;
        this.clean = clean;
        this.match = match;
        this.hunks = hunks;
        back = new int[clean.size()];
        Arrays.fill(back, -1);
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0) {
                back[match[i]] = i;
            }
        }
        rawStarts = starts(raw, rawLines.size());
        cleanStarts = starts(clean, cleanLines.size());
        rawChanges = new Change[raw.size()];
        cleanChanges = new Change[clean.size()];
    }

    /** Where each line begins among the characters; one place more for the end. */
    private static int[] starts(Stream stream, int lines) {
        int[] starts = new int[lines + 1];
        Arrays.fill(starts, stream.size());
        for (int i = stream.size() - 1; i >= 0; i--) {
            starts[stream.lines()[i]] = i;
        }
        for (int line = lines - 1; line >= 0; line--) {
            starts[line] = Math.min(starts[line], starts[line + 1]);
        }
        return starts;
    }

    /** A line that was removed for one reason. */
    Row.Line removed(int line, Mark reason) {
        return new Row.Line(line + 1, reason, List.of(new Span(rawLines.get(line), reason, "")));
    }

    /** Lines that stand for each other, up to the two ends. */
    Row row(int from, int to, int other, int otherTo) {
        change(rawStarts[from], rawStarts[to], cleanStarts[other], cleanStarts[otherTo]);
        List<Row.Line> left = new ArrayList<>();
        for (int line = from; line < to; line++) {
            left.add(new Row.Line(line + 1, null, left(line)));
        }
        List<Row.Line> right = new ArrayList<>();
        for (int line = other; line < otherTo; line++) {
            right.add(new Row.Line(line + 1, null, right(line, line > other)));
        }
        return new Row(left, right);
    }

    private void change(int from, int to, int other, int otherTo) {
        int x = from;
        int y = other;
        while (x < to || y < otherTo) {
            if (x < to && y < otherTo && match[x] == y) {
                int length = respell(x, to, y);
                x += length;
                y += length;
                continue;
            }
            int end = x;
            while (end < to && match[end] < 0) {
                end++;
            }
            int otherEnd = end < to ? match[end] : otherTo;
            replace(x, end, y, otherEnd);
            x = end;
            y = otherEnd;
        }
    }

    /** Marks characters in another spelling, those that stand side by side as one; returns how many there are, 1 where none is. */
    private int respell(int x, int to, int y) {
        Mark mark = respelled(x, y);
        int n = 1;
        while (mark != null
                && x + n < to
                && match[x + n] == y + n
                && adjacent(x + n, y + n)
                && respelled(x + n, y + n) == mark) {
            n++;
        }
        if (mark != null) {
            Change change = new Change(mark, text(rawLines, raw, x, x + n), text(cleanLines, clean, y, y + n));
            Arrays.fill(rawChanges, x, x + n, change);
            Arrays.fill(cleanChanges, y, y + n, change);
        }
        return n;
    }

    private @Nullable Mark respelled(int x, int y) {
        char before = charOf(rawLines, raw, x);
        char after = charOf(cleanLines, clean, y);
        return before == after ? null : hunks.respelled(before, after);
    }

    /** Whether nothing stands between two characters and those before them. */
    private boolean adjacent(int x, int y) {
        return raw.lines()[x] == raw.lines()[x - 1]
                && raw.places()[x] == raw.places()[x - 1] + 1
                && clean.lines()[y] == clean.lines()[y - 1]
                && clean.places()[y] == clean.places()[y - 1] + 1;
    }

    private void replace(int from, int to, int other, int otherTo) {
        String before = text(rawLines, raw, from, to);
        String after = text(cleanLines, clean, other, otherTo);
        Change change = new Change(hunks.replaced(before, after), before, after);
        Arrays.fill(rawChanges, from, to, change);
        Arrays.fill(cleanChanges, other, otherTo, change);
    }

    private static char charOf(List<String> lines, Stream stream, int at) {
        return lines.get(stream.lines()[at]).charAt(stream.places()[at]);
    }

    private static String text(List<String> lines, Stream stream, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(charOf(lines, stream, i));
        }
        return text.toString();
    }

    private List<Span> left(int line) {
        List<Span> spans = cut(rawLines.get(line), raw, rawStarts[line], rawStarts[line + 1], rawChanges, true);
        int last = rawStarts[line + 1] - 1;
        boolean joined = last >= rawStarts[line]
                && match[last] >= 0
                && last + 1 < raw.size()
                && match[last + 1] == match[last] + 1
                && clean.lines()[match[last]] == clean.lines()[match[last + 1]];
        if (joined) {
            spans.add(new Span("⏎", Mark.JOINED, ""));
        }
        return spans;
    }

    private List<Span> right(int line, boolean mayBeCut) {
        int start = cleanStarts[line];
        boolean cut = mayBeCut
                && start > 0
                && start < clean.size()
                && back[start] > 0
                && back[start - 1] >= 0
                && raw.lines()[back[start]] == raw.lines()[back[start - 1]];
        List<Span> spans = cut(cleanLines.get(line), clean, start, cleanStarts[line + 1], cleanChanges, false);
        if (cut) {
            spans.addFirst(new Span("¶", Mark.CUT, ""));
        }
        return spans;
    }

    /** Stretches of one line; its blanks go with what stands around them. */
    private List<Span> cut(String text, Stream stream, int from, int to, @Nullable Change[] changes, boolean before) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = from; i < to; i++) {
            Change change = changes[i];
            int place = stream.places()[i];
            if (before && i > from && lostBlank(i)) {
                int blank = stream.places()[i - 1] + 1;
                add(spans, text.substring(start, blank), changes[i - 1], before);
                spans.add(new Span(text.substring(blank, place), Mark.SPACE, ""));
                start = place;
            } else if (i > from && differ(change, changes[i - 1])) {
                add(spans, text.substring(start, place), changes[i - 1], before);
                start = place;
            }
        }
        add(spans, text.substring(start), to > from ? changes[to - 1] : null, before);
        return spans;
    }

    @SuppressWarnings("ReferenceEquality") // one change is one object; two alike are two changes
    private static boolean differ(@Nullable Change one, @Nullable Change other) {
        return one != other;
    }

    /** Whether blanks before a character of the page are gone from the cleaned text. */
    private boolean lostBlank(int i) {
        return raw.places()[i] > raw.places()[i - 1] + 1
                && match[i] > 0
                && match[i - 1] == match[i] - 1
                && clean.lines()[match[i]] == clean.lines()[match[i] - 1]
                && clean.places()[match[i]] == clean.places()[match[i] - 1] + 1;
    }

    /** A changed stretch ends with its last character: blanks behind it are untouched. */
    private static void add(List<Span> spans, String text, @Nullable Change change, boolean before) {
        String changed = change == null ? "" : text.stripTrailing();
        if (change != null && !changed.isEmpty()) {
            spans.add(new Span(changed, change.mark, before ? change.after : change.before));
        }
        if (changed.length() < text.length()) {
            spans.add(new Span(text.substring(changed.length()), null, ""));
        }
    }
}
