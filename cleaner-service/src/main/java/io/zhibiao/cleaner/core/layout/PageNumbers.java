package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Drops the numbers of pages that a sentence was cut at: …收入4.6⏎12⏎亿元，增长…. Elsewhere a number in a line of its own stays. */
public final class PageNumbers implements PassageStep {
    private static final Pattern NUMBER =
            Pattern.compile("[-—–]{0,2}\\s?\\d{1,3}\\s?[-—–]{0,2}|第\\s?\\d{1,3}\\s?页(?:\\s?共\\s?\\d{1,3}\\s?页)?");
    private static final int LONGEST_NUMBER = 16;
    private static final int SHORTEST_ABOVE = 20;
    private static final int SHORTEST_BELOW = 10;

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        List<Passage> kept = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            boolean between = i > 0 && i + 1 < passages.size() && isNumber(passages.get(i));
            if (between && goesOn(passages.get(i - 1), passages.get(i + 1))) {
                log.add(BrokenParagraphs.KIND, passages.get(i).text(), "");
            } else {
                kept.add(passages.get(i));
            }
        }
        return kept;
    }

    private static boolean isNumber(Passage passage) {
        return passage instanceof Line
                && passage.text().length() <= LONGEST_NUMBER
                && NUMBER.matcher(passage.text()).matches();
    }

    private static boolean goesOn(Passage above, Passage below) {
        String before = above.text();
        String after = below.text();
        return above instanceof Line
                && below instanceof Line
                && before.length() >= SHORTEST_ABOVE
                && after.length() >= SHORTEST_BELOW
                && !Han.isStop(before.charAt(before.length() - 1))
                && parted(before)
                && parted(after)
                && !Numbering.begins(after);
    }

    /** Whether it is running text. */
    private static boolean parted(String text) {
        return text.indexOf('，') >= 0 || text.indexOf(',') >= 0 || text.indexOf('。') >= 0;
    }
}
