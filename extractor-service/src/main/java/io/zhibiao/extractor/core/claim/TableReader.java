package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Block;
import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.outline.Part;
import io.zhibiao.extractor.core.token.Token;
import io.zhibiao.extractor.core.token.Token.Amount;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import io.zhibiao.extractor.core.token.Token.When;
import io.zhibiao.extractor.core.token.Tokenizer;
import io.zhibiao.extractor.core.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of a table: names down one column, values in the others; what the values are is told by the headers, the
 * unit column, brackets behind names, and the caption.
 */
final class TableReader {
    private final NameFinder names;
    private final Lexicon lexicon;
    private final Tokenizer tokenizer;

    TableReader(NameFinder names, Lexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
        this.tokenizer = new Tokenizer(lexicon);
    }

    /**
     * The claims of a table.
     *
     * @param caption the lines in front of it: title and unit
     */
    List<Draft> read(Block block, String text, String caption, Context context) {
        TableGrid grid = TableGrid.of(block, text);
        if (grid.columns() < 2) {
            return List.of();
        }
        List<TableColumn> columns = new ArrayList<>();
        for (int c = 0; c < grid.columns(); c++) {
            String header = grid.header(c);
            columns.add(TableColumn.of(header, tokenizer.read(header)));
        }
        return new Walk(grid, columns, text, caption, context).run();
    }

    private final class Walk {
        private final TableGrid grid;
        private final List<TableColumn> columns;
        private final String text;
        private final String caption;
        private final TableColumn captionColumn;
        private final Context context;
        private final int nameColumn;
        private final List<Draft> drafts = new ArrayList<>();
        private int rowYear;
        private @Nullable Region place;

        Walk(TableGrid grid, List<TableColumn> columns, String text, String caption, Context context) {
            this.grid = grid;
            this.columns = columns;
            this.text = text;
            this.caption = caption;
            this.captionColumn = TableColumn.of(caption, tokenizer.read(caption));
            this.context = context;
            this.nameColumn = nameColumn();
        }

        List<Draft> run() {
            for (int r = grid.headerRows(); r < grid.rows().size(); r++) {
                row(r);
            }
            return drafts;
        }

        /** What a table of years or places is about, by its caption. */
        private TableName topic() {
            Tokens tokens = tokenizer.read(caption);
            Subject subject = names.first(new Clause(tokens, 0, tokens.size(), 0, caption.length()));
            return new TableName(subject == null ? "" : subject.surface(), "", false, false);
        }

        /** The last column of words before the first column of values. */
        private int nameColumn() {
            int found = 0;
            for (int c = 0; c < grid.columns(); c++) {
                TableColumn.Role role = columns.get(c).role();
                if (role == TableColumn.Role.UNIT || role == TableColumn.Role.SKIPPED) {
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
                String cell = cell(r, column);
                values += TableGrid.value(cell) || TableGrid.states(cell) ? 1 : 0;
                cells += cell.isEmpty() ? 0 : 1;
            }
            return columns.get(column).role() != TableColumn.Role.NAME && values * 2 >= cells && values > 0;
        }

        private String cell(int row, int column) {
            List<String> cells = grid.rows().get(row);
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        private void row(int r) {
            String told = cell(r, nameColumn);
            rowYear = told.matches("(?:19|20)\\d\\d年?") ? Integer.parseInt(told.substring(0, 4)) : 0;
            place = Regions.named(context, told);
            TableName name = rowYear > 0 || place != null ? topic() : TableName.of(told);
            if (name.words().isEmpty()) {
                return;
            }
            Unit unit = rowUnit(r, name);
            for (int c = nameColumn + 1; c < grid.columns(); c++) {
                TableColumn column = columns.get(c);
                String cell = cell(r, c);
                boolean skipped = column.role() == TableColumn.Role.UNIT || column.role() == TableColumn.Role.SKIPPED;
                int at = grid.offsets().get(r)[c];
                if (!skipped && !cell.isEmpty() && at >= 0) {
                    value(name, unit, column, cell, at);
                }
            }
        }

        private @Nullable Unit rowUnit(int r, TableName name) {
            for (int c = 0; c < grid.columns(); c++) {
                if (columns.get(c).role() == TableColumn.Role.UNIT) {
                    Unit told = unit(cell(r, c));
                    return told == null ? unit(name.unit()) : told;
                }
            }
            return unit(name.unit());
        }

        private void value(TableName name, @Nullable Unit rowUnit, TableColumn column, String cell, int at) {
            Tokens tokens = tokenizer.read(cell);
            Amount amount = amount(tokens);
            if (amount == null) {
                words(name, column, cell, at);
                return;
            }
            Unit unit = amount.unit().bare() ? columnUnit(rowUnit, column) : amount.unit();
            Lexeme change = change(tokens, amount);
            boolean falls = change != null && change.any(Masks.FALL) && !change.any(Masks.RISE);
            Measure measure = measure(name, column, unit, change);
            double scale = amount.unit().bare() ? unit.scale() : 1;
            boolean minus = amount.start() > 0 && "-－−".indexOf(cell.charAt(amount.start() - 1)) >= 0;
            double size = Scales.times(amount.value(), scale);
            double number = minus ? -size : size;
            Double max = amount.max() == null ? null : Scales.times(amount.max(), scale);
            Subject subject = subject(name, column, unit, measure);
            if (unit.bare() && subject.entry() == null) {
                return;
            }
            draft(
                    subject,
                    measure,
                    falls || (name.falls() && measure == Measure.GROWTH) ? -number : number,
                    max,
                    unit.base(),
                    bound(tokens, amount, cell),
                    column,
                    at + amount.start() - (minus ? 1 : 0),
                    at + amount.end());
        }

        /** 与经济增长同步 in a cell. */
        private void words(TableName name, TableColumn column, String cell, int at) {
            boolean paces =
                    cell.contains("同步") || (cell.startsWith("完成") && cell.contains("任务")) || cell.contains("下达");
            Entry entry = paces ? names.find(name.words(), PERCENT, Measure.GROWTH) : null;
            if (entry != null) {
                Measure measure = cell.contains("同步") ? Measure.GROWTH : Measure.COMPLETION;
                draft(
                        new Subject(name.words(), entry),
                        measure,
                        null,
                        null,
                        "",
                        Bound.EQ,
                        column,
                        at,
                        at + cell.length());
            }
        }

        private Measure measure(TableName name, TableColumn column, Unit unit, @Nullable Lexeme change) {
            Measure told = column.measure();
            if (unit.dimension() == Unit.Dimension.POINT) {
                return Measure.CHANGE;
            }
            if (told != null && (unit.percent() || told == Measure.CHANGE)) {
                return told;
            }
            if (change != null) {
                return unit.percent() ? Measure.GROWTH : Measure.CHANGE;
            }
            if (!unit.percent()) {
                Entry ratio = unit.bare() ? names.find(name.words(), unit, Measure.SHARE) : null;
                return ratio == null ? Measure.LEVEL : Measure.SHARE;
            }
            if (name.grows()) {
                return Measure.GROWTH;
            }
            Entry entry = names.find(name.words(), unit, Measure.GROWTH);
            return entry != null
                            && (!entry.measures().contains(Measure.SHARE) || entry.dimension() == Unit.Dimension.MONEY)
                    ? Measure.GROWTH
                    : Measure.SHARE;
        }

        private Subject subject(TableName name, TableColumn column, Unit unit, Measure measure) {
            Entry entry = names.find(name.words(), unit, measure);
            String words = entry == null && column.role() == TableColumn.Role.LEVEL
                    ? name.words() + column.words()
                    : name.words();
            return new Subject(words, entry);
        }

        private void draft(
                Subject subject,
                Measure measure,
                @Nullable Double value,
                @Nullable Double max,
                String unit,
                Bound bound,
                TableColumn column,
                int start,
                int end) {
            ClaimKind kind = kind(column);
            When saved = context.when;
            Part part = context.part;
            context.when = when(column);
            context.part = kind == ClaimKind.TARGET && planned() ? Part.PLAN : Part.REVIEW;
            int from = text.lastIndexOf('\n', start) + 1;
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
                    Periods.of(context, kind),
                    place == null ? context.own : place,
                    start,
                    end,
                    from,
                    to < 0 ? text.length() : to,
                    "table/" + measure.name().toLowerCase(java.util.Locale.ROOT),
                    subject.entry() == null ? 0.75 : 0.92));
            context.when = saved;
            context.part = part;
        }

        private @Nullable When when(TableColumn column) {
            When own = rowYear > 0 ? new When(0, 0, When.Sort.YEAR, rowYear, 0, 0, 0, 0) : column.when();
            When wide = captionColumn.when();
            if (own == null) {
                return wide;
            }
            if (own.year() > 0 || wide == null || wide.year() == 0) {
                return own;
            }
            return switch (own.sort()) {
                case MONTHS, MONTH, END ->
                    new When(own.start(), own.end(), own.sort(), wide.year(), 0, own.month(), own.toMonth(), own.day());
                case LAST -> new When(own.start(), own.end(), When.Sort.YEAR, wide.year() - 1, 0, 0, 0, 0);
                default -> wide;
            };
        }

        /** Whether a target of this table is one of the year that is planned. */
        private boolean planned() {
            return captionColumn.when() == null ? context.line.part() == Part.PLAN : false;
        }

        private ClaimKind kind(TableColumn column) {
            if (context.bulletin) {
                return ClaimKind.ACTUAL;
            }
            if (column.kind() != null) {
                return column.kind();
            }
            When when = when(column);
            int target = context.years.target();
            if (when != null && when.year() > 0 && target > 0 && when.year() < target && column.when() != null) {
                return caption.contains("预计") ? ClaimKind.ESTIMATE : ClaimKind.ACTUAL;
            }
            if (captionColumn.kind() != null) {
                return captionColumn.kind();
            }
            return context.line.part() == Part.PLAN ? ClaimKind.TARGET : ClaimKind.ACTUAL;
        }

        private Unit columnUnit(@Nullable Unit rowUnit, TableColumn column) {
            if (column.measure() != null) {
                Unit told = unit(bracket(column.header()));
                return told == null ? PERCENT : told;
            }
            Unit told = unit(bracket(column.header()));
            if (told != null) {
                return told;
            }
            if (rowUnit != null) {
                return rowUnit;
            }
            int at = caption.indexOf("单位");
            Unit wide = at < 0 ? null : unit(caption.substring(Math.min(caption.length(), at + 3)));
            return wide == null ? Unit.NONE : wide;
        }
    }

    private static final Unit PERCENT = new Unit("%", "%", 1, Unit.Dimension.PERCENT, true);

    /** A unit with its 万 or 亿 as its scale; null for words that are none. */
    private @Nullable Unit unit(String words) {
        String bare = words.strip();
        double scale = 1;
        int i = 0;
        while (i < bare.length()
                && "万亿千百".indexOf(bare.charAt(i)) >= 0
                && i + 1 < bare.length()
                && lexicon.unitAt(bare, i + 1, bare.length()) != null) {
            scale *= switch (bare.charAt(i)) {
                case '亿' -> 1e8;
                case '万' -> 1e4;
                case '千' -> 1e3;
                default -> 1e2;
            };
            i++;
        }
        if (bare.startsWith("亿千瓦时") || bare.startsWith("万千瓦")) {
            i = 1;
            scale = bare.charAt(0) == '亿' ? 1e8 : 1e4;
        }
        Unit unit = lexicon.unitAt(bare, i, bare.length());
        return unit == null ? null : new Unit(bare, unit.base(), unit.scale() * scale, unit.dimension(), true);
    }

    private static String bracket(String header) {
        int open = Math.max(header.lastIndexOf('（'), header.lastIndexOf('('));
        if (open >= 0) {
            return header.substring(open + 1);
        }
        for (String unit : List.of("%", "％", "亿元", "万元", "亿美元", "万美元", "万吨", "万人", "万亩", "元")) {
            if (header.endsWith(unit) && header.length() > unit.length()) {
                return unit;
            }
        }
        return "";
    }

    private static @Nullable Amount amount(Tokens tokens) {
        for (Token token : tokens.list()) {
            if (token instanceof Amount amount && !amount.chinese()) {
                return amount;
            }
        }
        return null;
    }

    private static @Nullable Lexeme change(Tokens tokens, Amount amount) {
        for (Token token : tokens.list()) {
            if (token instanceof Lexeme word && word.any(Masks.CHANGE) && word.end() <= amount.start()) {
                return word;
            }
        }
        return null;
    }

    private static Bound bound(Tokens tokens, Amount amount, String cell) {
        char first = cell.charAt(0);
        if (first == '≥' || first == '>' || first == '＞') {
            return first == '≥' ? Bound.GE : Bound.GT;
        }
        if (first == '≤' || first == '<' || first == '＜') {
            return first == '≤' ? Bound.LE : Bound.LT;
        }
        for (Token token : tokens.list()) {
            if (token instanceof Lexeme word && word.start() >= amount.end() && word.any(WordClass.BOUND_AFTER)) {
                return word.any(WordClass.AFTER_GE.bit())
                        ? Bound.GE
                        : word.any(WordClass.AFTER_LE.bit()) ? Bound.LE : Bound.APPROX;
            }
        }
        return cell.contains("控制在") ? Bound.LE : Bound.EQ;
    }
}
