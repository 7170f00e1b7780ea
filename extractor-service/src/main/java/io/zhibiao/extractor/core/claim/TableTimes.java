package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.extractor.core.outline.Part;
import io.zhibiao.extractor.core.token.Token.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kind and period of a table's values: by the column's header, the column to its left, the caption, and the posting's part. */
final class TableTimes {
    private final List<TableColumn> columns;
    private final TableCaption caption;
    private final Context context;

    TableTimes(List<TableColumn> columns, TableCaption caption, Context context) {
        this.columns = columns;
        this.caption = caption;
        this.context = context;
    }

    /**
     * The kind of a column's values.
     *
     * @param rowYear the year the row tells, or 0
     */
    ClaimKind kind(int column, int rowYear) {
        TableColumn own = teller(column);
        if (context.bulletin) {
            return ClaimKind.ACTUAL;
        }
        if (own.kind() != null) {
            return own.kind();
        }
        When when = when(column, rowYear);
        int target = context.years.target();
        ClaimKind beside = beside(own, column);
        if (beside != null) {
            return beside;
        }
        if (when != null && target > 0 && when.year() >= target && own.when() != null) {
            return ClaimKind.TARGET;
        }
        if (when != null && when.year() > 0 && target > 0 && when.year() < target && own.when() != null) {
            return caption.words().contains("预计") ? ClaimKind.ESTIMATE : ClaimKind.ACTUAL;
        }
        if (caption.kind() != null) {
            return caption.kind();
        }
        return context.line.part() == Part.PLAN ? ClaimKind.TARGET : ClaimKind.ACTUAL;
    }

    /** 2023年: 预计完成, 增长% | 2024年: 计划, 增长%: growth is of the amounts to its left under the same year. */
    private @Nullable ClaimKind beside(TableColumn own, int column) {
        if (own.measure() == null || own.when() == null || own.yearly()) {
            return null;
        }
        for (int c = column - 1; c > 0; c--) {
            TableColumn left = columns.get(c);
            boolean same =
                    left.when() != null && left.when().year() == own.when().year();
            if (left.role() == TableColumn.Role.LEVEL && same) {
                return left.kind();
            }
        }
        return null;
    }

    /** The period of a column's values. */
    @Nullable
    Period period(int column, int rowYear, ClaimKind kind, Measure measure) {
        When saved = context.times.when;
        Part part = context.part;
        context.times.when = arrived(when(column, rowYear), columns.get(column), measure);
        context.part = kind == ClaimKind.TARGET && planned() ? Part.PLAN : Part.REVIEW;
        Period period = Periods.of(context, kind);
        context.times.when = saved;
        context.part = part;
        return period;
    }

    /** “十四五”规划目标 tells levels of its last year; growth is of all its years. */
    private static @Nullable When arrived(@Nullable When when, TableColumn column, Measure measure) {
        if (when == null || !when.equals(column.when())) {
            return when;
        }
        boolean last = when.sort() == When.Sort.YEARS && measure != Measure.GROWTH && !column.yearly();
        return last ? new When(0, 0, When.Sort.YEAR, when.toYear(), 0, 0, 0, 0) : when;
    }

    /** 同比±% tells neither kind nor time of its own: it is of the amounts to its left. */
    TableColumn teller(int column) {
        TableColumn own = columns.get(column);
        boolean silent = own.when() == null && own.kind() == null && own.measure() != null && !own.yearly();
        for (int c = column - 1; silent && c > 0; c--) {
            if (columns.get(c).role() == TableColumn.Role.LEVEL) {
                return columns.get(c);
            }
        }
        return own;
    }

    private @Nullable When when(int column, int rowYear) {
        TableColumn own = teller(column);
        When when = when(column, rowYear, own);
        return rowYear > 0 || own.when() != null ? when : reached(when, own.reach());
    }

    /** 本月 and 本月止累计 of a table for 2024年1-12月: December, and the months up to it. */
    private static @Nullable When reached(@Nullable When when, TableColumn.Reach reach) {
        if (when == null || reach == TableColumn.Reach.ALL) {
            return when;
        }
        int month = when.sort() == When.Sort.MONTHS ? when.toMonth() : when.month();
        if (month == 0) {
            return when;
        }
        return reach == TableColumn.Reach.LAST_MONTH
                ? new When(0, 0, When.Sort.MONTH, when.year(), 0, month, 0, 0)
                : new When(0, 0, When.Sort.MONTHS, when.year(), 0, 1, month, 0);
    }

    private @Nullable When when(int column, int rowYear, TableColumn own) {
        When told = rowYear > 0 ? new When(0, 0, When.Sort.YEAR, rowYear, 0, 0, 0, 0) : own.when();
        if (told == null && own.measure() != null && !own.yearly() && column > 0) {
            told = columns.get(column - 1).when();
        }
        When wide = caption.when();
        if (told == null) {
            return wide;
        }
        if (told.year() > 0 || wide == null || wide.year() == 0) {
            return told;
        }
        return switch (told.sort()) {
            case MONTHS, MONTH, END -> told.inYear(wide.year());
            case LAST -> new When(0, 0, When.Sort.YEAR, wide.year() - 1, 0, 0, 0, 0);
            default -> wide;
        };
    }

    /** Whether a target of this table is one of the year that is planned. */
    private boolean planned() {
        return caption.when() == null && context.line.part() == Part.PLAN;
    }
}
