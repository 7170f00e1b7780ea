package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.meta.Kinds;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import io.zhibiao.events.PostingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins a title that was set over two lines: only together do they name a kind of document. So with the line that names the session. */
public final class BrokenTitle implements PassageStep {
    private static final int FIRST_LINES = 12;
    private static final int LONGEST = 60;
    private static final Pattern END = Pattern.compile(".*(?:报告|公报|通知|草案[)）]?)$");
    private static final String LAST = "告报知案)）";

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        List<Passage> joined = new ArrayList<>(passages);
        for (int i = 0; i + 1 < Math.min(FIRST_LINES, joined.size()); i++) {
            Passage first = joined.get(i);
            String upper = first.text();
            String lower = joined.get(i + 1).text();
            if (isBroken(upper, lower)) {
                log.add(BrokenParagraphs.KIND, upper + "⏎" + lower, upper + lower);
                joined.set(i, new Line(upper + lower, isOccasion(upper, lower) ? rank(first) : 1));
                joined.remove(i + 1);
            }
        }
        return joined;
    }

    /** The line that names the session is no heading because it was cut. */
    private static int rank(Passage passage) {
        return passage instanceof Line line ? line.rank() : 0;
    }

    private static boolean isBroken(String upper, String lower) {
        if (upper.length() > LONGEST || lower.length() > LONGEST || upper.isEmpty() || lower.isEmpty()) {
            return false;
        }
        return isOccasion(upper, lower) || isTitle(upper, lower);
    }

    /** …在某区第七届 and 人民代表大会第四次会议上 below. */
    private static boolean isOccasion(String upper, String lower) {
        return upper.endsWith("届") && lower.startsWith("人民代表大会");
    }

    private static boolean isTitle(String upper, String lower) {
        boolean labels = upper.indexOf(':') >= 0 || upper.indexOf('：') >= 0;
        return !labels
                && !Han.isStop(upper.charAt(upper.length() - 1))
                && !Numbering.begins(lower)
                && LAST.indexOf(lower.charAt(lower.length() - 1)) >= 0
                && END.matcher(lower).matches()
                && Kinds.ofTitle(upper) == PostingKind.OTHER
                && Kinds.ofTitle(upper + lower) != PostingKind.OTHER;
    }
}
