package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.lexicon.TableWords;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.token.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a table's rows one by one; of a single table. */
final class TableRows {
    private final TableGrid grid;
    private final List<TableColumn> columns;
    private final TableCaption caption;
    private final TableTimes times;
    private final String text;
    private final NameFinder names;
    private final TableUnits units;
    private final Tokenizer tokenizer;
    private final TableWords words;
    private final Context context;
    private final TableHeaders headers;
    private final RowUnits rowUnits;
    private final int nameColumn;
    private final List<Draft> drafts = new ArrayList<>();
    private int rowYear;
    private @Nullable Region place;

    TableRows(
            TableGrid grid,
            List<TableColumn> columns,
            TableCaption caption,
            TableTimes times,
            String text,
            NameFinder names,
            TableUnits units,
            Tokenizer tokenizer,
            TableWords words,
            Context context) {
        this.grid = grid;
        this.columns = columns;
        this.caption = caption;
        this.times = times;
        this.text = text;
        this.names = names;
        this.units = units;
        this.tokenizer = tokenizer;
        this.words = words;
        this.context = context;
        this.headers = new TableHeaders(grid, columns, names, units, words);
        this.nameColumn = nameColumn();
        this.rowUnits = new RowUnits(grid, columns, names, units, nameColumn);
    }

    /** The claims of all rows. */
    List<Draft> drafts() {
        if (grid.headerRows() > 1) {
            int last = grid.headerRows() - 1;
            rowUnits.head(last, TableName.of(grid.cell(last, nameColumn), words));
        }
        for (int r = grid.headerRows(); r < grid.rows().size(); r++) {
            row(r);
        }
        return drafts;
    }

    /** The last column of words before the first column of values. */
    private int nameColumn() {
        int found = 0;
        for (int c = 0; c < grid.columns(); c++) {
            if (columns.get(c).aside()) {
                continue;
            }
            if (values(c)) {
                break;
            }
            found = c;
        }
        return found == grid.columns() - 1 ? 0 : found;
    }

    private boolean values(int column) {
        int values = 0;
        int cells = 0;
        for (int r = grid.headerRows(); r < grid.rows().size(); r++) {
            String cell = grid.cell(r, column);
            values += TableGrid.value(cell) || TableGrid.states(cell) ? 1 : 0;
            cells += cell.isEmpty() ? 0 : 1;
        }
        return columns.get(column).role() != TableColumn.Role.NAME && values * 2 >= cells && values > 0;
    }

    private void row(int r) {
        String label = grid.cell(r, nameColumn);
        rowYear = TableGrid.year(label);
        place = context.regions.named(context, Blanks.none(label));
        boolean topical = rowYear > 0 || place != null;
        TableName name = topical ? caption.topic(names) : TableName.of(label, words);
        Unit unit = rowUnits.next(r, name);
        int copy = unit == null || unit.percent() ? -1 : copy(r);
        int amounts = 0;
        for (int c = nameColumn + 1; c < grid.columns(); c++) {
            TableColumn column = columns.get(c);
            String cell = grid.cell(r, c);
            int at = grid.offsets().get(r)[c];
            TableName of = topical ? headers.name(c, name) : name;
            if (c != copy
                    && !column.aside()
                    && !cell.isEmpty()
                    && at >= 0
                    && !of.words().isEmpty()) {
                Unit summed = unit != null && RowUnits.summed(column, cell) ? units.change(unit) : null;
                Unit told = unit == null || copy < 0 ? units.of(column, unit, caption, amounts) : unit;
                value(of, summed == null ? told : summed, c, cell, at);
            }
            amounts += column.role() == TableColumn.Role.LEVEL ? 1 : 0;
        }
    }

    /**
     * The column of growth that a cell of the amounts' column lies over as well; -1 where there is none. Such a row tells amounts alone,
     * in its other cells too.
     */
    private int copy(int r) {
        for (int c = nameColumn + 2; c < grid.columns(); c++) {
            boolean both = columns.get(c - 1).role() == TableColumn.Role.LEVEL
                    && columns.get(c).measure() == Measure.GROWTH;
            if (both && TableGrid.value(grid.cell(r, c)) && grid.cell(r, c).equals(grid.cell(r, c - 1))) {
                return c;
            }
        }
        return -1;
    }

    private void value(TableName name, Unit columnUnit, int c, String words, int at) {
        TableCell cell = TableCell.of(words, tokenizer.read(words));
        if (cell == null) {
            aim(name, c, words, at);
            return;
        }
        Unit printed = cell.amount().unit();
        Unit unit = printed.bare() ? columnUnit : printed;
        if (index(name, unit, cell)) {
            index(name, cell, c, at);
            return;
        }
        boolean summed = RowUnits.summed(columns.get(c), words) && !unit.percent();
        Measure measure = summed ? Measure.CHANGE : measure(name, columns.get(c), unit, cell);
        Subject subject = subject(name, times.teller(c), unit, measure);
        if (unit.bare() && subject.entry() == null) {
            return;
        }
        boolean falls = cell.falls() || (name.falls() && measure == Measure.GROWTH);
        double value = cell.value(unit);
        draft(
                subject,
                measure,
                falls ? (Double) (-Math.abs(value)) : (Double) value,
                cell.max(unit),
                unit.base(),
                cell.bound(),
                c,
                at + cell.start(),
                at + cell.amount().end());
    }

    /** 居民消费价格指数 of 101.2, the year before being 100: though its column says that it tells a rise. */
    private boolean index(TableName name, Unit unit, TableCell cell) {
        boolean told = name.words().endsWith(Indices.NAME)
                || caption.words().contains(Indices.NAME)
                || caption.words().contains("上年=100");
        boolean near = cell.amount().value() >= Indices.LEAST && cell.amount().value() <= Indices.GREATEST;
        return told && near && cell.amount().unit().bare() && (unit.percent() || unit.bare());
    }

    private void index(TableName name, TableCell cell, int column, int at) {
        Entry entry = names.find(name.words(), Unit.NONE, Measure.SHARE);
        Subject subject = new Subject(name.words(), entry);
        int start = at + cell.amount().start();
        int end = at + cell.amount().end();
        draft(subject, Measure.SHARE, cell.amount().value(), null, "", cell.bound(), column, start, end);
    }

    /** 与经济增长同步 in a cell. */
    private void aim(TableName name, int column, String cell, int at) {
        boolean paces = cell.contains("同步") || (cell.startsWith("完成") && cell.contains("任务")) || cell.contains("下达");
        Entry entry = paces ? names.find(name.words(), TableUnits.PERCENT, Measure.GROWTH) : null;
        if (entry != null) {
            Measure measure = cell.contains("同步") ? Measure.GROWTH : Measure.COMPLETION;
            Subject subject = new Subject(name.words(), entry);
            draft(subject, measure, null, null, "", Bound.EQ, column, at, at + cell.length());
        }
    }

    private Measure measure(TableName name, TableColumn column, Unit unit, TableCell cell) {
        Measure told = column.measure();
        if (unit.dimension() == Unit.Dimension.POINT) {
            return Measure.CHANGE;
        }
        if (told != null && (unit.percent() || told == Measure.CHANGE)) {
            return told;
        }
        if (cell.change() != null) {
            return unit.percent() ? Measure.GROWTH : Measure.CHANGE;
        }
        if (!unit.percent()) {
            Entry ratio = unit.bare() ? names.find(name.words(), unit, Measure.SHARE) : null;
            return ratio == null ? Measure.LEVEL : Measure.SHARE;
        }
        return name.grows() || grows(name, unit) ? Measure.GROWTH : Measure.SHARE;
    }

    /** Whether a bare % of this indicator can be but its growth. */
    private boolean grows(TableName name, Unit unit) {
        Entry entry = names.find(name.words(), unit, Measure.GROWTH);
        return entry != null
                && (!entry.measures().contains(Measure.SHARE) || entry.dimension() == Unit.Dimension.MONEY);
    }

    /** 粮食 under 产量, and the growth beside it, is 粮食产量. */
    private Subject subject(TableName name, TableColumn teller, Unit unit, Measure measure) {
        Entry entry = names.find(name.words(), unit, measure);
        if (entry != null || teller.role() != TableColumn.Role.LEVEL) {
            return new Subject(name.words(), entry);
        }
        String words = name.words() + teller.words();
        return new Subject(words, names.find(words, unit, measure));
    }

    private void draft(
            Subject subject,
            Measure measure,
            @Nullable Double value,
            @Nullable Double max,
            String unit,
            Bound bound,
            int column,
            int start,
            int end) {
        ClaimKind kind = times.kind(column, rowYear);
        int to = text.indexOf('\n', end);
        drafts.add(new Draft(
                subject,
                measure,
                kind,
                value,
                max,
                unit,
                bound,
                false,
                times.period(column, rowYear, kind, measure),
                place == null ? context.own : place,
                start,
                end,
                text.lastIndexOf('\n', start) + 1,
                to < 0 ? text.length() : to,
                "table/" + measure.name().toLowerCase(Locale.ROOT),
                subject.entry() == null ? 0.75 : 0.92));
    }
}
