package io.zhibiao.events.divisions;

import io.zhibiao.events.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division, or a functional zone without a code, under one name in one span of years. A division that was renamed, moved to
 * another parent province or given another code is another row.
 *
 * @param code GB/T 2260 code; null for a zone that has none
 * @param level null for a zone without code
 * @param parent code of the division above it; null for a province
 * @param from first year; {@link #FIRST_YEAR} for all that was there when the list begins
 * @param to the year in which it ended or changed its name; {@link #OPEN} while it lasts
 * @param shortName name without ending (临湘), or the name itself where that would leave one character (渠县)
 * @param aliases other names as good as the official one (黔东南州, 西海岸新区)
 * @param successors codes that took over its area in the year it ended
 */
public record Division(
        @Nullable String code,
        String name,
        @Nullable Level level,
        @Nullable String parent,
        int from,
        int to,
        String shortName,
        List<String> aliases,
        List<String> successors) {
    /** The list's first year: a row that starts with it may be older. */
    public static final int FIRST_YEAR = 1981;

    /** End of a division that lasts. */
    public static final int OPEN = Integer.MAX_VALUE;

    public Division {
        aliases = List.copyOf(aliases);
        successors = List.copyOf(successors);
    }

    /** Of name and years alone, which tell rows apart nearly always: rows are keys of busy maps. */
    @Override
    public int hashCode() {
        return name.hashCode() * 31 + from;
    }

    /** Whether it lasts. */
    public boolean current() {
        return to == OPEN;
    }

    /** Whether it bore this name in the year, the years of its beginning and end included. */
    public boolean validIn(int year) {
        return (from <= year || from == FIRST_YEAR) && year <= to;
    }

    /** Whether it is a functional zone without a code of its own. */
    public boolean zone() {
        return code == null;
    }
}
