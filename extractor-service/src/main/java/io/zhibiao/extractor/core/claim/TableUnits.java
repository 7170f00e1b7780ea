package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units of a table's values: as header, row or caption tell them. */
final class TableUnits {
    static final Unit PERCENT = new Unit("%", "%", 1, Unit.Dimension.PERCENT, true);
    private static final List<String> GLUED = List.of("%", "％", "亿元", "万元", "亿美元", "万美元", "万吨", "万人", "万亩", "元");
    private static final List<String> COUNTS = List.of("个数", "家数", "户数", "人数", "项数");

    private final Lexicon lexicon;

    TableUnits(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The unit of a column's bare numbers.
     *
     * @param row what the row tells
     * @param at how many columns of amounts stand to its left
     */
    Unit of(TableColumn column, @Nullable Unit row, TableCaption caption, int at) {
        Unit told = told(bracket(column.header()));
        if (told != null) {
            return told;
        }
        boolean amount = column.role() == TableColumn.Role.CHANGE
                && row == null
                && caption.unit().isEmpty()
                && !column.header().endsWith("额"); // 比上年增减额 is an amount, though no unit is told
        if (column.measure() != null && (amount || column.role() != TableColumn.Role.CHANGE)) {
            return PERCENT;
        }
        if (row != null) {
            return row;
        }
        for (String count : COUNTS) {
            Unit counted = column.header().endsWith(count) ? told(count.substring(0, 1)) : null;
            if (counted != null) {
                return counted;
            }
        }
        List<Unit> wide = all(caption.unit());
        return wide.isEmpty() ? Unit.NONE : wide.get(Math.min(at, wide.size() - 1));
    }

    /** What a change of values of a unit is told in: of rates, in percentage points. */
    @Nullable
    Unit change(Unit unit) {
        return unit.percent() ? told("个百分点") : unit;
    }

    /** 所、人: the units of amounts in the order of the columns; % is told by the columns themselves. */
    private List<Unit> all(String words) {
        List<Unit> units = new ArrayList<>();
        int at = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || "、,，/ ".indexOf(words.charAt(i)) >= 0) {
                Unit unit = told(words.substring(at, i));
                if (unit != null && (units.isEmpty() || !unit.percent())) {
                    units.add(unit);
                }
                at = i + 1;
            }
        }
        return units;
    }

    /** A unit with its 万 or 亿 as its scale; null for words that are none. */
    @Nullable
    Unit told(String words) {
        String bare = words.strip();
        char[] characters = bare.toCharArray();
        Unit whole = lexicon.unitAt(characters, 0, characters.length);
        if (whole != null && whole.word().length() == characters.length) {
            return whole;
        }
        double scale = 1;
        int i = 0;
        while (i + 1 < bare.length()
                && lexicon.numerals().power(bare.charAt(i)) > 1
                && lexicon.unitAt(characters, i + 1, characters.length) != null) {
            scale *= lexicon.numerals().power(bare.charAt(i));
            i++;
        }
        if (bare.startsWith("亿千瓦时") || bare.startsWith("万千瓦")) {
            i = 1;
            scale = lexicon.numerals().power(bare.charAt(0));
        }
        Unit unit = lexicon.unitAt(characters, i, characters.length);
        return unit == null ? null : new Unit(bare, unit.base(), unit.scale() * scale, unit.dimension(), true);
    }

    private static String bracket(String header) {
        int open = Math.max(header.lastIndexOf('（'), header.lastIndexOf('('));
        if (open >= 0) {
            return header.substring(open + 1);
        }
        for (String unit : GLUED) {
            if (header.endsWith(unit) && header.length() > unit.length()) {
                return unit;
            }
        }
        return "";
    }
}
