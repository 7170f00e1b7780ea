package io.zhibiao.extractor.core.token;

import io.zhibiao.extractor.core.lexicon.Numerals;
import org.jspecify.annotations.Nullable;

/** Reads numerals: arabic and full-width digits, thousands separators, decimals, Chinese numerals, 万 and 亿. */
final class NumeralReader {
    private static final int LONGEST = 24;
    /** A full stop stands for a point before so few digits with one of these behind them; behind ranks it does not. */
    private static final int MOST_BEHIND_STOP = 2;

    private static final String UNITS_BEHIND_STOP = "%％‰亿万元";

    /** Decimals of so many characters have as many digits as doubles tell apart. */
    private static final int LONGEST_EXACT = 15;

    private final char[] text;
    private final int end;
    private final Numerals numerals;

    NumeralReader(char[] text, int end, Numerals numerals) {
        this.text = text;
        this.end = end;
        this.numerals = numerals;
    }

    /** The number that starts here; null where none does. */
    @Nullable
    Numeral read(int at) {
        if (at >= end) {
            return null;
        }
        return Digits.arabic(text[at]) ? arabic(at) : chinese(at);
    }

    private Numeral arabic(int at) {
        int i = at;
        double value = 0;
        while (i < end) {
            char c = text[i];
            if (Digits.arabic(c)) {
                value = value * 10 + Digits.value(c);
                i++;
            } else if (c == ' ' && gap(at, i)) {
                i++;
            } else if ((i - at <= 3 && thousands(i)) || (i - at > 3 && thousands(i) && separated(at, i))) {
                i++;
            } else {
                break;
            }
        }
        int point = pointAt(i);
        if (point >= 0) {
            i = behindDecimals(point);
            value = decimal(at, point, i);
        }
        return scaled(value, i);
    }

    /** OCR parts digits by blanks: 3 600, 2 4 6. A group of three or more, or single digits throughout, belong together. */
    private boolean gap(int at, int i) {
        int group = 0;
        while (i + 1 + group < end && group < 4 && Digits.arabic(text[i + 1 + group])) {
            group++;
        }
        boolean single = i - at == 1 || (i - at >= 2 && text[i - 2] == ' ');
        return i - at < LONGEST && (group >= 3 || (group == 1 && single));
    }

    /** Offset of the decimal point behind the whole digits, blanks around it passed over; -1 where there is none. */
    private int pointAt(int i) {
        int at = i < end && text[i] == ' ' ? i + 1 : i;
        if (at < end && text[at] == '。') {
            return at == i && stopForPoint(at) && !ranked(i) ? at : -1;
        }
        if (at >= end || !point(text[at])) {
            return -1;
        }
        int digit = at + 1 < end && text[at + 1] == ' ' ? at + 2 : at + 1;
        return digit < end && Digits.arabic(text[digit]) && (digit == at + 1 || unitSoon(digit)) ? at : -1;
    }

    /** 增长9。5%: a full stop typed for the point, as what stands behind no sentence begins with. */
    private boolean stopForPoint(int at) {
        int i = at + 1;
        while (i < end && i - at <= MOST_BEHIND_STOP && Digits.arabic(text[i])) {
            i++;
        }
        return i > at + 1 && i < end && UNITS_BEHIND_STOP.indexOf(text[i]) >= 0;
    }

    /** 居全省第9。5%的企业…: a rank ends the sentence. */
    private boolean ranked(int i) {
        int at = i;
        while (at > 0 && Digits.arabic(text[at - 1])) {
            at--;
        }
        return at > 0 && text[at - 1] == '第';
    }

    /** Behind a blank only decimals that a unit follows are taken: 86. 4 亿元. */
    private boolean unitSoon(int digit) {
        int i = digit;
        while (i < end && i - digit < 4 && Digits.arabic(text[i])) {
            i++;
        }
        return i < end && !point(text[i]);
    }

    private int behindDecimals(int point) {
        int i = point + 1;
        if (text[i] == ' ') {
            i++;
        }
        while (i < end && (Digits.arabic(text[i]) || singleBehindBlank(i))) {
            i++;
        }
        return i;
    }

    private boolean singleBehindBlank(int i) {
        return text[i] == ' '
                && i + 2 < end
                && Digits.arabic(text[i + 1])
                && !Digits.arabic(text[i + 2])
                && text[i + 2] != '.'
                && text[i - 2] == ' ';
    }

    private static boolean point(char c) {
        return c == '.' || c == '．' || c == '·';
    }

    private boolean separated(int at, int i) {
        char c = text[i];
        return i - 4 >= at && text[i - 4] == c;
    }

    /** Whether a comma here parts thousands: just three digits behind it. */
    private boolean thousands(int i) {
        char c = text[i];
        if ((c != ',' && c != '，') || (i + 3 >= end + 0 && i + 3 > end - 1)) {
            return false;
        }
        for (int k = i + 1; k <= i + 3; k++) {
            if (!Digits.arabic(text[k])) {
                return false;
            }
        }
        return i + 4 >= end || !Digits.arabic(text[i + 4]);
    }

    /** Read as one decimal, so that 7811.26 is just that double. */
    private double decimal(int at, int point, int to) {
        if (to - at > LONGEST_EXACT) {
            return parsed(at, point, to);
        }
        double digits = 0;
        int decimals = 0;
        for (int k = at; k < to; k++) {
            char c = text[k];
            if (Digits.arabic(c)) {
                digits = digits * 10 + Digits.value(c);
                decimals += k > point ? 1 : 0;
            }
        }
        return Decimals.of(digits, decimals);
    }

    private double parsed(int at, int point, int to) {
        StringBuilder digits = new StringBuilder(to - at);
        for (int k = at; k < to && digits.length() < 40; k++) {
            char c = text[k];
            if (k == point) {
                digits.append('.');
            } else if (Digits.arabic(c)) {
                digits.append((char) ('0' + Digits.value(c)));
            }
        }
        return Double.parseDouble(digits.toString());
    }

    private Numeral scaled(double value, int bareEnd) {
        int i = bareEnd;
        boolean more = false;
        double power = 1;
        boolean scaled = false;
        if (i < end && numerals.more(text[i])) {
            more = true;
            i++;
        }
        i = blank(i);
        while (i < end && numerals.power(text[i]) >= 10 && !unitFollows(i)) {
            power *= numerals.power(text[i]);
            scaled = true;
            i++;
        }
        if (!scaled && i > bareEnd && !more) {
            i = bareEnd;
        }
        if (!more && scaled && i < end && numerals.more(text[i]) && !moreThing(i)) {
            more = true;
            i++;
        }
        return new Numeral(Decimals.times(value, power), i, bareEnd, more, false, scaled);
    }

    /** 多 that belongs to the next word (3万多个 is more, 3个多方面 is not asked here). */
    private boolean moreThing(int i) {
        return i + 1 < end
                && (text[i + 1] == '方' || text[i + 1] == '元')
                && text[i] == '多'
                && !(text[i + 1] == '元' && i > 0 && numerals.power(text[i - 1]) > 0);
    }

    private int blank(int i) {
        return i < end && text[i] == ' ' && i + 1 < end && numerals.power(text[i + 1]) >= 1e4 ? i + 1 : i;
    }

    /** 千米, 千瓦 and 百分点 start with a power, but are units. */
    private boolean unitFollows(int i) {
        if (i + 1 >= end) {
            return false;
        }
        char c = text[i];
        char next = text[i + 1];
        return (c == '千' && "米瓦克伏卡升".indexOf(next) >= 0)
                || (c == '百' && next == '分' && i + 2 < end && text[i + 2] == '点');
    }

    private @Nullable Numeral chinese(int at) {
        if (!numerals.numeral(text[at])) {
            return null;
        }
        double total = 0;
        double section = 0;
        double digit = -1;
        boolean scaled = false;
        boolean more = false;
        int i = at;
        while (i < end && i - at < LONGEST) {
            char c = text[i];
            double power = unitFollows(i) ? 0 : numerals.power(c);
            if (power > 0 && power < 1e4) {
                section += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            } else if (power >= 1e4) {
                double sum = section + Math.max(digit, 0);
                boolean alone = sum == 0 && total == 0;
                total = power == 1e4 ? total + (alone ? 1 : sum) * power : (alone ? 1 : total + sum) * power;
                section = 0;
                digit = -1;
                scaled = true;
            } else if (numerals.digit(c) >= 0 && digit <= 0) {
                digit = numerals.digit(c);
            } else if (!more && i > at && numerals.more(c) && scaleFollows(i + 1)) {
                more = true;
            } else {
                break;
            }
            i++;
        }
        return ended(total + section + Math.max(digit, 0), at, i, more, scaled);
    }

    /** The numeral of a value that was read up to an index; null where another digit follows, as in years. */
    private @Nullable Numeral ended(double value, int at, int i, boolean more, boolean scaled) {
        if (i < end && numerals.digit(text[i]) >= 0) {
            return null;
        }
        if (i + 1 < end && text[i] == '点' && numerals.digit(text[i + 1]) >= 0) {
            return point(value, i + 1);
        }
        boolean moreBehind = !more && i < end && numerals.more(text[i]) && i > at;
        return new Numeral(value, moreBehind ? i + 1 : i, i, more || moreBehind, true, scaled);
    }

    /** 一千多万: 万 or 亿 behind 多. */
    private boolean scaleFollows(int i) {
        return i < end && numerals.power(text[i]) >= 1e4;
    }

    private Numeral point(double whole, int at) {
        int i = at;
        double part = 0;
        double weight = 1;
        while (i < end && numerals.digit(text[i]) >= 0 && i - at < 9) {
            part = part * 10 + numerals.digit(text[i]);
            weight *= 10;
            i++;
        }
        double value = whole + part / weight;
        boolean scaled = i < end && numerals.power(text[i]) >= 1e4;
        return scaled
                ? new Numeral(Decimals.times(value, numerals.power(text[i])), i + 1, i, false, true, true)
                : new Numeral(value, i, i, false, true, false);
    }
}
