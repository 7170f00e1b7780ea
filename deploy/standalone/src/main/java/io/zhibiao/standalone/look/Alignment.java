package io.zhibiao.standalone.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which character of one text stands for which of another, in order. Runs that occur once on either side are the anchors, long ones first;
 * what lies between two anchors is compared character by character where that is cheap, and left unmatched where it is not. So time
 * stays close to linear whatever the texts are.
 */
final class Alignment {
    /** Lengths of the anchors; a shorter one is looked for only between the longer ones. */
    private static final int[] ANCHORS = {16, 8, 4};

    /** In a stretch longer than this, one run in 16 is looked at, chosen by what it says: on both sides the same ones. */
    private static final int LARGE = 200_000;

    private static final int SAMPLED = 15;

    /** Cells of the table of a comparison, and of all of them together. */
    private static final long CHEAP = 40_000;

    private static final long BUDGET = 60_000_000;

    private final char[] a;
    private final char[] b;
    private final int[] match;
    private long budget = BUDGET;

    private Alignment(char[] a, char[] b) {
        this.a = a;
        this.b = b;
        this.match = new int[a.length];
        Arrays.fill(match, -1);
    }

    /** For each character of the first text the index of its counterpart, or -1. */
    static int[] of(char[] a, char[] b) {
        Alignment alignment = new Alignment(a, b);
        alignment.align(new Gap(0, a.length, 0, b.length), 0);
        return alignment.match;
    }

    private record Gap(int from, int to, int otherFrom, int otherTo) {
        boolean empty() {
            return from >= to || otherFrom >= otherTo;
        }

        long cells() {
            return (long) (to - from) * (otherTo - otherFrom);
        }
    }

    private void align(Gap whole, int level) {
        Gap gap = trimmed(whole);
        if (gap.empty()) {
            return;
        }
        if (gap.cells() <= CHEAP && gap.cells() <= budget) {
            budget -= gap.cells();
            compare(gap);
        } else if (level < ANCHORS.length) {
            between(gap, level);
        }
    }

    /** Without what both sides begin and end with. */
    private Gap trimmed(Gap gap) {
        int from = gap.from;
        int other = gap.otherFrom;
        while (from < gap.to && other < gap.otherTo && a[from] == b[other]) {
            match[from++] = other++;
        }
        int to = gap.to;
        int otherTo = gap.otherTo;
        while (to > from && otherTo > other && a[to - 1] == b[otherTo - 1]) {
            match[--to] = --otherTo;
        }
        return new Gap(from, to, other, otherTo);
    }

    private void between(Gap gap, int level) {
        int from = gap.from;
        int other = gap.otherFrom;
        for (int[] anchor : rising(anchors(gap, ANCHORS[level]))) {
            if (anchor[0] < from || anchor[1] < other) {
                continue;
            }
            align(new Gap(from, anchor[0], other, anchor[1]), level + 1);
            from = anchor[0];
            other = anchor[1];
            while (from < gap.to && other < gap.otherTo && a[from] == b[other]) {
                match[from++] = other++;
            }
        }
        align(new Gap(from, gap.to, other, gap.otherTo), level + 1);
    }

    /** Places of the runs of a length that occur once on either side, in the order of the first text. */
    private List<int[]> anchors(Gap gap, int length) {
        Map<String, Integer> once = unique(a, gap.from, gap.to, length);
        Map<String, Integer> others = unique(b, gap.otherFrom, gap.otherTo, length);
        List<int[]> anchors = new ArrayList<>();
        once.forEach((run, at) -> {
            int other = others.getOrDefault(run, -1);
            if (at >= 0 && other >= 0) {
                anchors.add(new int[] {at, other});
            }
        });
        anchors.sort((x, y) -> Integer.compare(x[0], y[0]));
        return anchors;
    }

    private static Map<String, Integer> unique(char[] text, int from, int to, int length) {
        Map<String, Integer> places = new HashMap<>();
        int sampled = to - from > LARGE ? SAMPLED : 0;
        for (int i = from; i + length <= to; i++) {
            if (((text[i] * 31 + text[i + 1]) & sampled) != 0) {
                continue;
            }
            int at = i;
            places.compute(new String(text, i, length), (run, before) -> before == null ? at : -1);
        }
        return places;
    }

    /** The longest row of anchors that rises on both sides. */
    private static List<int[]> rising(List<int[]> anchors) {
        int[] tails = new int[anchors.size()];
        int[] before = new int[anchors.size()];
        int length = 0;
        for (int i = 0; i < anchors.size(); i++) {
            int at = place(tails, length, anchors, anchors.get(i)[1]);
            before[i] = at == 0 ? -1 : tails[at - 1];
            tails[at] = i;
            length = Math.max(length, at + 1);
        }
        List<int[]> rising = new ArrayList<>(length);
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
            rising.add(anchors.get(i));
        }
        return rising.reversed();
    }

    private static int place(int[] tails, int length, List<int[]> anchors, int value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (anchors.get(tails[middle])[1] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The longest common subsequence. */
    private void compare(Gap gap) {
        int rows = gap.to - gap.from;
        int columns = gap.otherTo - gap.otherFrom;
        int[][] best = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                best[i][j] = a[gap.from + i] == b[gap.otherFrom + j]
                        ? best[i + 1][j + 1] + 1
                        : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (a[gap.from + i] == b[gap.otherFrom + j]) {
                match[gap.from + i++] = gap.otherFrom + j++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
