package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.Level;
import io.zhibiao.events.divisions.Division;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What lies above a division, read off the codes. */
final class Lineage {
    /** Codes of provinces by their first two digits: they are asked for so often that they are not put together each time. */
    private static final String[] PROVINCES =
            IntStream.range(0, 100).mapToObj("%02d0000"::formatted).toArray(String[]::new);

    private Lineage() {}

    /** Code of the division's province: its own for a province. */
    static String province(Division division) {
        String code = division.parent() == null ? division.code() : division.parent();
        return code == null ? "" : PROVINCES[10 * digit(code, 0) + digit(code, 1)];
    }

    private static int digit(String code, int at) {
        return code.charAt(at) - '0';
    }

    /** Code of the prefecture above a county or zone; null where there is none. */
    static @Nullable String prefecture(Division division) {
        String parent = division.parent();
        return parent == null || parent.endsWith("0000") ? null : parent;
    }

    /** Code of the division that its neighbours share: the prefecture's; for what has none above it and for a province its own or the province's. */
    static String seat(Division division) {
        String prefecture = prefecture(division);
        if (prefecture != null) {
            return prefecture;
        }
        return division.level() == Level.COUNTY || division.code() == null ? province(division) : division.code();
    }

    /** Whether it is one of the four cities that are provinces. */
    static boolean municipality(Division division) {
        return division.level() == Level.PROVINCE && division.name().endsWith("市");
    }

    /** Whether one lies above the other. */
    static boolean above(Division upper, Division lower) {
        String code = upper.code();
        if (code == null || lower.parent() == null || code.equals(lower.code())) {
            return false;
        }
        return code.equals(lower.parent()) || (upper.level() == Level.PROVINCE && code.equals(province(lower)));
    }

    /** Whether the first is the second under any of its names, or lies below it. */
    static boolean sameOrBelow(Division one, Division other) {
        boolean sameCode = one.code() != null && one.code().equals(other.code());
        return sameCode || one.equals(other) || above(other, one);
    }
}
