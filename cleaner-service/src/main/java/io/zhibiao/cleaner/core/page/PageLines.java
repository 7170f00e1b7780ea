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
 * @param unseen the lines of blocks that are hidden or chrome
 */
record PageLines(
        List<Passage> inside,
        List<String> around,
        List<String> headings,
        List<String> lateHeadings,
        List<String> unseen) {
    PageLines(List<String> unseen) {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), unseen);
    }

    /** What is left out of the article, to be looked at for spam. */
    List<String> leftOut() {
        List<String> lines = new ArrayList<>(around);
        lines.addAll(unseen);
        return lines;
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
