package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Block;
import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.TableWords;
import io.zhibiao.extractor.core.token.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the claims of a table: names down one column, values in the others; what the values are is told by the headers, the
 * unit column, brackets behind names, and the caption.
 */
final class TableReader {
    private final NameFinder names;
    private final TableUnits units;
    private final Tokenizer tokenizer;
    private final TableWords words;

    TableReader(NameFinder names, Lexicon lexicon) {
        this.names = names;
        this.units = new TableUnits(lexicon);
        this.tokenizer = new Tokenizer(lexicon);
        this.words = lexicon.tables();
    }

    /**
     * The claims of a table.
     *
     * @param caption the lines in front of it, the nearest first: title and unit
     */
    List<Draft> read(Block block, String text, List<String> caption, Context context) {
        List<Draft> drafts = new ArrayList<>();
        TableGrid rest = TableGrid.of(block, text);
        for (int second = rest.second(); second > 0; second = rest.second()) {
            drafts.addAll(read(rest.part(0, second), text, caption, context));
            rest = rest.part(second, rest.columns());
        }
        drafts.addAll(read(rest, text, caption, context));
        drafts.sort(Comparator.comparingInt(Draft::start)); // of tables side by side row after row
        return drafts;
    }

    private List<Draft> read(TableGrid grid, String text, List<String> caption, Context context) {
        if (grid.columns() < 2) {
            return List.of();
        }
        List<TableColumn> columns = columns(grid);
        TableCaption told = TableCaption.of(caption, tokenizer, words);
        TableTimes times = new TableTimes(columns, told, context);
        return new TableRows(grid, columns, told, times, text, names, units, tokenizer, words, context).drafts();
    }

    private List<TableColumn> columns(TableGrid grid) {
        List<TableColumn> columns = new ArrayList<>();
        for (int c = 0; c < grid.columns(); c++) {
            String header = grid.header(c);
            columns.add(TableColumn.of(header, tokenizer.read(header), words));
        }
        return columns;
    }
}
