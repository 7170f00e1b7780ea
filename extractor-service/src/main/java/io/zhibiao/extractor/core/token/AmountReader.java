package io.zhibiao.extractor.core.token;

import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Amount;
import io.zhibiao.extractor.core.token.Token.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers with their units, ranges (4.5%-5%), proportions (2:3:5), and fractions (百分之八, 三分之二). */
final class AmountReader {
    private static final Unit PERCENT = new Unit("%", "%", 1, Unit.Dimension.PERCENT, true);
    private static final Unit PER_MILLE = new Unit("‰", "‰", 1, Unit.Dimension.PERCENT, true);
    private static final Unit FRACTION = new Unit("", "", 1, Unit.Dimension.RATIO, true);
    /** What joins the members of a list. */
    private static final String LISTS = "、和与及";

    private static final Unit TWOFOLD = new Unit("番", "倍", 1, Unit.Dimension.TIMES, true);

    private final char[] text;
    private final int end;
    private final Lexicon lexicon;
    private final NumeralReader numerals;

    AmountReader(char[] text, int end, Lexicon lexicon) {
        this.text = text;
        this.end = end;
        this.lexicon = lexicon;
        this.numerals = new NumeralReader(text, end, lexicon.numerals());
    }

    /** The amount that starts at a digit or numeral; null where the number is none of anything. */
    @Nullable
    Token read(int at) {
        if (text[at] == '一' && at + 1 < end && text[at + 1] == '半') {
            return half(at);
        }
        Numeral first = numerals.read(at);
        if (first == null) {
            return null;
        }
        if (first.chinese()) {
            return chinese(at, first);
        }
        Ratio ratio = ratio(at, first);
        return ratio != null ? ratio : arabic(at, first);
    }

    /** 一半以上的行政村: half of them; a bare 一半 is too often talk. */
    private @Nullable Token half(int at) {
        boolean bounded = at + 3 < end && text[at + 2] == '以' && text[at + 3] == '上';
        return bounded ? amount(at, at + 2, 50, null, PERCENT, false, true, false) : null;
    }

    private @Nullable Token arabic(int at, Numeral first) {
        Unit unit = unit(first);
        int to = unit.bare() ? first.end() : unitStart(first) + unit.word().length();
        Amount range = range(at, first, unit, to);
        if (range != null) {
            return range;
        }
        if (unit.bare() && to < end && glued(text[to])) {
            return null;
        }
        boolean more = first.more();
        if (!more && !unit.bare() && moreBehind(to)) {
            return amount(at, to + 1, first.value(), null, unit, true, false, first.scaled());
        }
        return amount(at, to, first.value(), null, unit, more, false, first.scaled());
    }

    /** 6倍多, 六成多: 多 that ends the amount. */
    private boolean moreBehind(int to) {
        return to < end && text[to] == '多' && (to + 1 >= end || "，,。；;、的 \n".indexOf(text[to + 1]) >= 0);
    }

    private static boolean glued(char c) {
        return Digits.latin(c) || c == '+' || c == '#';
    }

    private Amount amount(
            int at,
            int to,
            double value,
            @Nullable Double max,
            Unit unit,
            boolean more,
            boolean chinese,
            boolean scaled) {
        Double top = max == null ? null : Decimals.times(max, unit.scale());
        return new Amount(at, to, Decimals.times(value, unit.scale()), top, unit, more, chinese, scaled);
    }

    private int unitStart(Numeral n) {
        int i = n.end();
        boolean lost = i + 1 < end && text[i] == '?' && (text[i + 1] == '%' || text[i + 1] == '％'); // 13.1?%
        return lost || (i + 1 < end && text[i] == ' ') ? i + 1 : i;
    }

    private Unit unit(Numeral n) {
        int at = unitStart(n);
        if (at >= end) {
            return Unit.NONE;
        }
        if (text[at] == '个' && at + 2 < end && text[at + 1] == '亿' && text[at + 2] != '元') {
            return new Unit("个亿", "元", 1e8, Unit.Dimension.MONEY, true);
        }
        Unit unit = unitAt(at);
        if (unit == null
                || (unit.word().equals("项") && ofProject(at + 1))
                || (unit.word().equals("方") && ofWord(at + 1))
                || (Digits.latin(unit.word().charAt(unit.word().length() - 1))
                        && latinAt(at + unit.word().length()))) {
            return Unit.NONE;
        }
        return unit;
    }

    /** The unit here; 500亿台阶 and 百亿门槛 are no 台 and 门 but say how high it is. */
    private @Nullable Unit unitAt(int i) {
        Unit unit = lexicon.unitAt(text, i, end);
        int word = unit == null ? Lexicon.NONE : lexicon.find(text, i, end);
        boolean mark = word != Lexicon.NONE && (lexicon.classes(word) & WordClass.MARK.bit()) != 0;
        return mark ? null : unit;
    }

    /** 5020项目: a name, where 120项 would be a count; 38项目标任务 is one too. */
    private boolean ofProject(int i) {
        return i < end && text[i] == '目' && !(i + 1 < end && text[i + 1] == '标');
    }

    /** 6方面, 3方协议: no 方 of floor space. */
    private boolean ofWord(int i) {
        return i < end && "面案式向法协".indexOf(text[i]) >= 0;
    }

    private boolean latinAt(int i) {
        return i < end && Digits.latin(text[i]);
    }

    private @Nullable Amount range(int at, Numeral first, Unit unit, int to) {
        int next = connector(to);
        if (next < 0 || (startsChange(at) && "到至".indexOf(text[next - 1]) >= 0)) {
            return null;
        }
        Numeral second = next < end && Digits.arabic(text[next]) ? numerals.read(next) : null;
        if (second == null) {
            return null;
        }
        Unit secondUnit = unit(second);
        boolean sameUnit = unit.bare() || secondUnit.base().equals(unit.base());
        double low = unit.bare() && !first.scaled() && second.scaled()
                ? first.value() * second.value() / bare(second)
                : first.value();
        if (secondUnit.bare() || !sameUnit || low >= second.value()) {
            return null;
        }
        int stop = unitStart(second) + secondUnit.word().length();
        return amount(at, stop, low, second.value(), secondUnit, second.more(), false, second.scaled());
    }

    /** 从460亿元到630亿元: two levels, no range. */
    private boolean startsChange(int at) {
        return at > 0 && (text[at - 1] == '从' || text[at - 1] == '由');
    }

    private double bare(Numeral n) {
        double power = 1;
        for (int i = n.bareEnd(); i < n.end(); i++) {
            double p = lexicon.numerals().power(text[i]);
            power *= p > 0 ? p : 1;
        }
        return n.value() / power;
    }

    /** Offset behind a range's sign, or -1. */
    private int connector(int i) {
        if (i >= end) {
            return -1;
        }
        char c = text[i];
        if ("-–—~～－至到―‐−".indexOf(c) < 0) {
            return -1;
        }
        return i + 1 < end && text[i + 1] == c && c != '至' && c != '到' ? i + 2 : i + 1;
    }

    private @Nullable Ratio ratio(int at, Numeral first) {
        int next = behindColon(first.end());
        if (next < 0) {
            return null;
        }
        List<Ratio.Part> parts = new ArrayList<>();
        parts.add(new Ratio.Part(first.value(), at, first.end()));
        int behind = first.end();
        while (next >= 0 && parts.size() < 6) {
            Numeral part = numerals.read(next);
            if (part == null) {
                break;
            }
            parts.add(new Ratio.Part(part.value(), next, part.end()));
            behind = part.end();
            next = behindColon(behind);
        }
        return parts.size() < 2 ? null : new Ratio(at, behind, List.copyOf(parts));
    }

    /** Offset of the digit behind a colon that stands here, blanks around it (18.4 : 42.6 : 39.0) or not; -1 where none does. */
    private int behindColon(int i) {
        int colon = i < end && text[i] == ' ' ? i + 1 : i;
        if (colon >= end || ":：∶︰".indexOf(text[colon]) < 0) {
            return -1;
        }
        int digit = colon + 1 < end && text[colon + 1] == ' ' ? colon + 2 : colon + 1;
        return digit < end && Digits.arabic(text[digit]) ? digit : -1;
    }

    private @Nullable Token chinese(int at, Numeral n) {
        Amount fraction = fraction(at, n);
        if (fraction != null) {
            return fraction;
        }
        if (n.end() >= end || (n.value() < 2 && !n.scaled())) {
            return null;
        }
        Unit unit = unitAt(n.end());
        if (unit == null || (unit.word().equals("项") && ofProject(n.end() + 1))) {
            return n.scaled() ? amount(at, n.end(), n.value(), null, Unit.NONE, n.more(), true, true) : null;
        }
        int to = n.end() + unit.word().length();
        boolean more = !n.more() && moreBehind(to);
        return amount(at, more ? to + 1 : to, n.value(), null, unit, more || n.more(), true, n.scaled());
    }

    private @Nullable Amount fraction(int at, Numeral below) {
        int i = below.end();
        if (i + 2 >= end || text[i] != '分' || text[i + 1] != '之') {
            return null;
        }
        Numeral above = numerals.read(i + 2);
        if (above == null || below.value() == 0) {
            return null;
        }
        if (below.value() == 100) {
            return amount(at, above.end(), above.value(), null, PERCENT, false, true, false);
        }
        if (below.value() == 1000) {
            return amount(at, above.end(), above.value(), null, PER_MILLE, false, true, false);
        }
        return amount(at, above.end(), above.value() / below.value(), null, FRACTION, false, true, false);
    }

    /** 翻番, 翻一番, 翻了两番多: each a doubling, told as a growth in times. */
    @Nullable
    Amount doubling(int at) {
        int i = at + 1;
        i += i < end && text[i] == '了' ? 1 : 0;
        Numeral n = i < end ? numerals.read(i) : null;
        int turn = n == null ? i : n.end();
        if (turn >= end || text[turn] != '番') {
            return null;
        }
        boolean more = turn + 1 < end && text[turn + 1] == '多';
        double times = Math.pow(2, n == null ? 1 : Math.min(n.value(), 20)) - 1;
        return amount(at, more ? turn + 2 : turn + 1, times, null, TWOFOLD, more, true, false);
    }

    /** -2.88‰: a minus that no number stands before. */
    @Nullable
    Amount negative(int at) {
        Numeral n = at + 1 < end && Digits.arabic(text[at + 1]) ? numerals.read(at + 1) : null;
        if (n == null) {
            return null;
        }
        Unit unit = unit(n);
        if (unit.bare()) {
            boolean listed = n.end() < end && LISTS.indexOf(text[n.end()]) >= 0; // -0.1、0.3个百分点
            return listed ? amount(at, n.end(), -n.value(), null, unit, false, false, n.scaled()) : null;
        }
        return amount(at, unitStart(n) + unit.word().length(), -n.value(), null, unit, false, false, n.scaled());
    }
}
