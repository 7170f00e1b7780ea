package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.ClaimValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Pattern;

/** Values in words: as a reader of Chinese or English writes them. */
public final class Plain {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    /** Units as they follow a number in English; others stay as they are. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("%", "%"),
            Map.entry("个百分点", " pp"),
            Map.entry("元", " yuan"),
            Map.entry("美元", " US dollars"),
            Map.entry("人", " people"),
            Map.entry("人次", " visits"),
            Map.entry("户", " households"),
            Map.entry("亩", " mu"),
            Map.entry("公里", " km"),
            Map.entry("吨", " tonnes"),
            Map.entry("平方米", " m²"),
            Map.entry("公顷", " ha"),
            Map.entry("家", ""),
            Map.entry("个", ""),
            Map.entry("", ""));

    private Plain() {}

    /** One line without control, format or line-separating characters: text of a page must not steer a terminal. */
    public static String line(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    /** The words of the text with their bound: 6.5%左右. */
    static String chinese(ClaimValue value) {
        String words = value.words();
        if (value.value() == null) {
            return words;
        }
        return switch (value.bound()) {
            case EQ -> words;
            case GE -> words + "以上";
            case GT -> words.matches(".*[多余].*") ? words : "超过" + words;
            case LE -> words + "以内";
            case LT -> "低于" + words;
            case APPROX -> words + "左右";
        };
    }

    /** The value with its bound: about 6.5%. */
    static String english(ClaimValue value) {
        if (value.value() == null) {
            return value.words();
        }
        String number = number(value.value(), value.unit());
        String range = value.valueMax() == null
                ? number
                : bare(value.value()) + " to " + number(value.valueMax(), value.unit());
        return switch (value.bound()) {
            case EQ -> range;
            case GE -> "at least " + range;
            case GT -> "over " + range;
            case LE -> "at most " + range;
            case LT -> "under " + range;
            case APPROX -> "about " + range;
        };
    }

    /** A difference between two values: that of two percentages is told in points. */
    static String chineseDifference(double difference, String unit) {
        if (unit.equals("%")) {
            return digits(difference) + "个百分点";
        }
        if (difference >= 1e8) {
            return digits(difference / 1e8) + "亿" + unit;
        }
        return difference >= 1e4 ? digits(difference / 1e4) + "万" + unit : digits(difference) + unit;
    }

    /** As {@link #chineseDifference}, in English. */
    static String englishDifference(double difference, String unit) {
        return unit.equals("%") ? number(difference, "个百分点") : number(difference, unit);
    }

    private static String number(double value, String unit) {
        return bare(value) + UNITS.getOrDefault(unit, " " + unit);
    }

    private static String bare(double value) {
        double size = Math.abs(value);
        if (size >= 1e9) {
            return digits(value / 1e9) + " billion";
        }
        return size >= 1e6 ? digits(value / 1e6) + " million" : digits(value);
    }

    /** At most ten significant digits: sums of money are told to the yuan, and no binary remainder shows. */
    private static String digits(double value) {
        BigDecimal rounded = new BigDecimal(value, new MathContext(10));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
