package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines and tables of a page.
 *
 * @param inside the article's
 * @param around the lines around the article, those of header tables among them
 * @param headings those of them that are headings, before the article
 * @param lateHeadings the same behind it: of comments and recommended articles
 */
record PageLines(List<Passage> inside, List<String> around, List<String> headings, List<String> lateHeadings) {
    PageLines() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Adds a line of the article. */
    void add(String line, int rank) {
        inside.add(new Line(line, rank));
    }

    /** Adds a line around the article. */
    void addAround(String line, int rank, boolean late) {
        around.add(line);
        if (rank > 0) {
            (late ? lateHeadings : headings).add(line);
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
