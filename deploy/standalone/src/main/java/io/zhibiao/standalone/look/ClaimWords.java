package io.zhibiao.standalone.look;

import io.zhibiao.events.Bound;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.Period;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A claim's parts as a reader wants them. */
final class ClaimWords {
    /** A double has no more whole digits than these. */
    private static final double MOST_EXACT = 1e15;

    private ClaimWords() {}

    /** Bound, value and unit: {@code ≥ 1,634,000,000 元}; a dash for an aim without a number. */
    static String value(IndicatorEvent event) {
        Double value = event.value();
        if (value == null) {
            return "—";
        }
        Double most = event.valueMax();
        String range = most == null ? number(value) : number(value) + " – " + number(most);
        return (sign(event.bound()) + range + " " + event.unit()).strip();
    }

    /** Its name and, where the catalogue has it, its id. */
    static String indicator(IndicatorEvent event) {
        String id = event.indicator().id();
        return id == null ? event.surface() : event.indicator().name() + " " + id;
    }

    static String period(IndicatorEvent event) {
        Period period = event.period();
        return period == null ? "—" : period.label();
    }

    static String measure(IndicatorEvent event) {
        return event.measure().name().toLowerCase(Locale.ROOT);
    }

    static String confidence(IndicatorEvent event) {
        return String.format(Locale.ROOT, "%.2f", event.confidence());
    }

    private static String number(double value) {
        if (Math.abs(value) >= MOST_EXACT) {
            return Double.toString(value);
        }
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    private static String sign(Bound bound) {
        return switch (bound) {
            case EQ -> "";
            case GE -> "≥ ";
            case GT -> "> ";
            case LE -> "≤ ";
            case LT -> "< ";
            case APPROX -> "≈ ";
        };
    }
}
