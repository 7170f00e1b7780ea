package io.zhibiao.standalone.look;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Script;
import java.util.Set;

/** Says which repair a changed spot shows, from what stood there, what stands there now, and which repairs the posting tells of. */
final class Hunks {
    private final Set<Mark> repairs;

    Hunks(Set<Mark> repairs) {
        this.repairs = Set.copyOf(repairs);
    }

    /** One character that another spelling of it replaced. */
    Mark respelled(char before, char after) {
        return Script.standard().simplified(before) == after ? Mark.TRADITIONAL : Mark.WIDTH;
    }

    /** A run that another run replaced; either may be empty, not both. */
    Mark replaced(String before, String after) {
        if (after.isEmpty()) {
            return removed(before);
        }
        if (repairs.contains(Mark.ESCAPE) && (before.indexOf('&') >= 0 || before.indexOf('\\') >= 0)) {
            return Mark.ESCAPE;
        }
        return damage();
    }

    private Mark removed(String before) {
        if (isReading(before)) {
            return Mark.PINYIN;
        }
        if (repairs.contains(Mark.STOP) && ",，".contains(before)) {
            return Mark.STOP;
        }
        if (repairs.contains(Mark.ESCAPE) && (before.startsWith("&") || before.startsWith("\\"))) {
            return Mark.ESCAPE;
        }
        boolean lost = before.length() <= 2 && !before.isEmpty() && !Han.is(before.charAt(0));
        return lost && damage() != Mark.CHANGED ? damage() : Mark.CHROME;
    }

    private Mark damage() {
        if (repairs.contains(Mark.SHIFT)) {
            return Mark.SHIFT;
        }
        return repairs.contains(Mark.ENCODING) ? Mark.ENCODING : Mark.CHANGED;
    }

    private static boolean isReading(String text) {
        int last = text.length() - 1;
        if (last < 2 || "(（".indexOf(text.charAt(0)) < 0 || ")）".indexOf(text.charAt(last)) < 0) {
            return false;
        }
        return text.substring(1, last).chars().allMatch(c -> Han.isReadingLetter((char) c));
    }
}
