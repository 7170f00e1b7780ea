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

    private static final int LONG = 60;

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        Map<String, Integer> seen = new HashMap<>();
        List<Passage> kept = new ArrayList<>();
        int i = 0;
        while (i < passages.size()) {
            Integer before = seen.putIfAbsent(passages.get(i).text(), i);
            int run = before == null ? 0 : run(passages, before, i);
            if (run == 0) {
                kept.add(passages.get(i++));
                continue;
            }
            log.add(KIND, passages.get(i).text(), "");
            i += run;
        }
        return kept;
    }

    /** How many lines repeat from an index; 0 where none of them is long. */
    private static int run(List<Passage> passages, int before, int at) {
        int length = 0;
        boolean hasLong = false;
        while (at + length < passages.size()
                && before + length < at
                && passages.get(at + length)
                        .text()
                        .equals(passages.get(before + length).text())) {
            hasLong |= passages.get(at + length).text().length() >= LONG;
            length++;
        }
        return hasLong ? length : 0;
    }
}
