package io.zhibiao.cleaner.core.boilerplate;

import io.zhibiao.cleaner.core.layout.PassageStep;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps a text once that a page holds twice: a run of lines seen before, with a long one among them, goes. */
public final class RepeatedText implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "repeated_text";

    private static final int LONG = 40;

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        Map<String, Integer> seen = new HashMap<>();
        List<Passage> kept = new ArrayList<>();
        int i = 0;
        while (i < passages.size()) {
            String text = passages.get(i).text();
            Integer before = text.length() < LONG ? null : seen.putIfAbsent(text, i);
            if (before == null) {
                kept.add(passages.get(i++));
                continue;
            }
            dropHead(passages, before, i, kept);
            log.add(KIND, text, "");
            i += run(passages, before, i);
        }
        return kept;
    }

    /** The short lines before a repeated one were kept already: those that repeat as well go. */
    private static void dropHead(List<Passage> passages, int before, int at, List<Passage> kept) {
        for (int back = 1; back <= before && before < at - back && !kept.isEmpty(); back++) {
            String text = passages.get(at - back).text();
            if (!text.equals(passages.get(before - back).text())
                    || !kept.getLast().text().equals(text)) {
                return;
            }
            kept.removeLast();
        }
    }

    /** How many lines repeat from an index. */
    private static int run(List<Passage> passages, int before, int at) {
        int length = 1;
        while (at + length < passages.size()
                && before + length < at
                && passages.get(at + length)
                        .text()
                        .equals(passages.get(before + length).text())) {
            length++;
        }
        return length;
    }
}
