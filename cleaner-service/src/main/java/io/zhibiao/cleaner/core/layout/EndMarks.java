package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drops the few letters that some sites hide at the end of every line to mark copies: …工作报告pbY⏎pbY⏎, ……请予审议。q7X⏎. */
public final class EndMarks implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "end_mark";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    /** Lines that are nothing but the mark. */
    private static final int FEWEST_ALONE = 3;

    /** Letters or digits of a mark that stands behind the ends of sentences only. */
    private static final int BEHIND = 3;

    /** Lines that end so, sentences among them. */
    private static final int FEWEST_BEHIND = 5;

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
        String told = alone.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(mark -> mark.getValue() >= FEWEST_ALONE && ends(passages, mark.getKey()) >= mark.getValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        return told == null ? behindSentences(passages) : told;
    }

    /** 。q7X at the ends of many lines: no word stands behind a full stop. */
    private static @Nullable String behindSentences(List<Passage> passages) {
        Map<String, Integer> behind = new HashMap<>();
        for (Passage passage : passages) {
            String text = passage instanceof Line line ? line.text() : "";
            int start = text.length() - BEHIND;
            boolean ended = start > 0 && "。:：".indexOf(text.charAt(start - 1)) >= 0;
            if (ended && isMixed(text.substring(start))) {
                behind.merge(text.substring(start), 1, Integer::sum);
            }
        }
        return behind.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(mark -> mark.getValue() >= FEWEST_ALONE && ends(passages, mark.getKey()) >= FEWEST_BEHIND)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Letters, digits perhaps among them. */
    private static boolean isMixed(String text) {
        return text.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))
                && text.chars().anyMatch(Character::isLetter);
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
