package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.lexicon.TableWords;
import io.zhibiao.extractor.core.lexicon.Unit;
import java.util.List;

/** The indicators that headers name, in tables whose rows are places or years. */
final class TableHeaders {
    private final TableGrid grid;
    private final List<TableColumn> columns;
    private final NameFinder names;
    private final TableUnits units;
    private final TableWords words;

    TableHeaders(TableGrid grid, List<TableColumn> columns, NameFinder names, TableUnits units, TableWords words) {
        this.grid = grid;
        this.columns = columns;
        this.names = names;
        this.units = units;
        this.words = words;
    }

    /** What a column's values are of: what its header names, for growth also what the one to its left does; else the topic. */
    TableName name(int column, TableName topic) {
        TableName own = TableName.of(grid.header(column), words);
        if (known(own)) {
            return own;
        }
        TableName plain = new TableName(withoutPlain(own.words()), own.unit(), own.grows(), own.falls());
        if (known(plain)) {
            return plain;
        }
        boolean beside = columns.get(column).measure() != null && column > 0;
        TableName left = beside ? TableName.of(grid.header(column - 1), words) : own;
        if (beside && known(left)) {
            return new TableName(left.words(), "", own.grows(), own.falls());
        }
        boolean thing = topic.words().isEmpty() && !beside;
        return thing ? own : topic;
    }

    /** 地区生产总值总量（亿元）: how much of it is no part of its name. */
    private String withoutPlain(String name) {
        return words.plain().stream()
                .filter(name::endsWith)
                .findFirst()
                .map(end -> name.substring(0, name.length() - end.length()))
                .orElse(name);
    }

    private boolean known(TableName name) {
        Unit unit = units.told(name.unit());
        Measure measure = name.grows() ? Measure.GROWTH : Measure.LEVEL;
        Unit asked = unit == null || name.grows() ? TableUnits.PERCENT : unit;
        return names.find(name.words(), asked, measure) != null;
    }
}
