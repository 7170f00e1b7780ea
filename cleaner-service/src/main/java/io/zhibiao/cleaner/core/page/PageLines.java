package io.zhibiao.cleaner.core.page;

import io.zhibiao.cleaner.core.language.Han;
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
    /** Fewer Chinese characters than this are no report: the text may stand in a script. */
    private static final int THIN = 400;

    PageLines(List<String> unseen) {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), unseen);
    }

    /** Whether there is hardly any text. */
    boolean isThin() {
        return han(0) < THIN;
    }

    /** Whether there are hardly any sentences or tables: a page without an article still has its menus, however long. */
    boolean isWithoutArticle() {
        return han(SentenceWeight.SHORTEST_SENTENCE) < THIN;
    }

    /** Whether there is more in sentences and tables. */
    boolean tellsMoreThan(PageLines other) {
        return han(SentenceWeight.SHORTEST_SENTENCE) > other.han(SentenceWeight.SHORTEST_SENTENCE);
    }

    /** Chinese characters of tables, and of lines that have so many at least; no more are counted than tell a report. */
    private int han(int shortest) {
        int han = 0;
        for (int i = 0; i < inside.size() && han < THIN; i++) {
            int own = Han.count(inside.get(i).text());
            han += own >= shortest || inside.get(i) instanceof Table ? own : 0;
        }
        return han;
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
