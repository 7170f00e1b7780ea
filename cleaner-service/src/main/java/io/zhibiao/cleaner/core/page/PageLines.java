package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines and tables of a page.
 *
 * @param inside the article's
 * @param around the lines around the article, those of header tables among them
 * @param headings those of them that are headings
 */
record PageLines(List<Passage> inside, List<String> around, List<String> headings) {
    PageLines() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(String line, int rank, boolean within) {
        if (within) {
            inside.add(new Line(line, rank));
            return;
        }
        around.add(line);
        if (rank > 0) {
            headings.add(line);
        }
    }

    void add(Table table, boolean within) {
        if (!within || HeaderTable.is(table)) {
            around.addAll(HeaderTable.lines(table));
        } else {
            inside.addAll(table.withoutCaptions());
        }
    }
}
