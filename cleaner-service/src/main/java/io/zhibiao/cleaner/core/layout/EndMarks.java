package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drops the few letters that some sites hide at the end of every line to mark copies: …工作报告pbY⏎pbY⏎. */
public final class EndMarks implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "end_mark";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    /** Lines that are nothing but the mark. */
    private static final int FEWEST_ALONE = 3;

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        String mark = mark(passages);
        if (mark == null) {
            return passages;
        }
        List<Passage> kept = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            boolean marked = passage instanceof Line && passage.text().endsWith(mark);
            if (!marked) {
                kept.add(passage);
                continue;
            }
            log.add(KIND, passage.text(), "");
            Passage bare = passage.map(
                    text -> text.substring(0, text.length() - mark.length()).strip());
            if (!bare.text().isEmpty()) {
                kept.add(bare);
            }
        }
        return kept;
    }

    /** The letters that stand alone in lines and end as many others; null where none do. */
    private static @Nullable String mark(List<Passage> passages) {
        Map<String, Integer> alone = new HashMap<>();
        for (Passage passage : passages) {
            if (passage instanceof Line && isMark(passage.text())) {
                alone.merge(passage.text(), 1, Integer::sum);
            }
        }
        return alone.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(mark -> mark.getValue() >= FEWEST_ALONE && ends(passages, mark.getKey()) >= mark.getValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** How many longer lines end so. */
    private static long ends(List<Passage> passages, String mark) {
        return passages.stream()
                .filter(passage -> passage.text().length() > mark.length()
                        && passage.text().endsWith(mark))
                .count();
    }

    private static boolean isMark(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }
}
