package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.catalogue.Catalogue;
import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.outline.Line;
import io.zhibiao.extractor.core.place.Places;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Walks a posting's lines clause by clause and collects what the rules read. Thread-safe. */
public final class PostingReader {
    /** A clause never has more tokens than this, so that looking around inside one stays cheap whatever the text. */
    private static final int LONGEST_CLAUSE = 240;

    private static final long DEFINES = WordClass.DEFINES.bit();

    private static final int LONGEST_CAPTION = 60;

    private static final int LONGEST_NUMBER = 3;

    private static final String NUMERALS = "一二三四五六七八九十";

    private static final String NUMBERS = "0123456789" + NUMERALS;

    private static final String BULLETS = "—─–-－·•●■◆▲★※＊*○◇□△▶►▷▪☆✦✔√➤➢◎";

    /** More plain text than this in a row is no name: the clause is parted there. */
    private static final int LONGEST_PLAIN = 200;

    private final ClauseReader clauses;
    private final TableReader tables;
    private final Regions regions;
    private final Rules rules;

    public PostingReader(Catalogue catalogue, Lexicon lexicon, Places places, Rules rules) {
        NameFinder names = new NameFinder(catalogue);
        this.clauses = new ClauseReader(names, rules);
        this.tables = new TableReader(names, lexicon);
        this.regions = new Regions(places);
        this.rules = rules;
    }

    /**
     * Reads all claims of a posting.
     *
     * @param own the posting's own region
     * @param claims told of each claim and the line it stands in, in text order
     */
    public void read(
            CleanPosting posting, Region own, List<Line> lines, Tokens tokens, BiConsumer<Draft, Line> claims) {
        if (lines.isEmpty()) {
            return;
        }
        Context context = new Context(posting, own, regions, lines.get(0));
        int table = -1;
        for (Line line : lines) {
            if (line.table() && !rules.on("table")) {
                continue;
            }
            if (line.table()) {
                if (line.block() != table) {
                    table = line.block();
                    context.enter(line);
                    tables.read(
                                    posting.blocks().get(table),
                                    posting.text(),
                                    caption(
                                            posting.text(),
                                            posting.blocks().get(table).start()),
                                    context)
                            .forEach(draft -> claims.accept(draft, line));
                }
                continue;
            }
            if (explains(line, tokens)) {
                continue;
            }
            context.enter(line);
            read(line, tokens, context, claims);
        }
    }

    /** The short lines in front of a table, the nearest first: its title, and the unit of its values. */
    private static List<String> caption(String text, int tableStart) {
        List<String> caption = new ArrayList<>();
        int end = tableStart - 1;
        for (int lines = 0; lines < 3 && end > 0; lines++) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            if (end - start > LONGEST_CAPTION) {
                break;
            }
            caption.add(text.substring(start, end));
            end = start - 1;
        }
        return caption;
    }

    /** [1] 规模以上工业是指…: what a note explains is no claim. */
    private static boolean explains(Line line, Tokens tokens) {
        int first = tokens.from(line.start());
        boolean note = first < tokens.size()
                && (tokens.classes(first) & Sorts.NOTE) != 0
                && tokens.text().charAt(line.start()) == '[';
        if (note) {
            return true;
        }
        return tokens.any(DEFINES) && (tokens.classes(first, tokens.from(line.end())) & DEFINES) != 0;
    }

    private void read(Line line, Tokens tokens, Context context, BiConsumer<Draft, Line> claims) {
        int from = behindBullets(tokens.text(), line.start(), line.end());
        int first = tokens.from(from);
        int behind = from;
        int last = tokens.from(line.end());
        context.lastValue = lastValue(tokens, first, last);
        for (int i = first; i < last; i++) {
            int start = tokens.start(i);
            if (start - behind > LONGEST_PLAIN) {
                emit(new Clause(tokens, first, i, from, start), context, line, claims);
                first = i;
                from = start - LONGEST_PLAIN / 2;
            }
            long sort = tokens.classes(i);
            behind = tokens.end(i);
            if ((sort & Sorts.PARTS) != 0 || behindStep(tokens, first, i)) {
                emit(new Clause(tokens, first, i, from, start), context, line, claims);
                first = i + 1;
                from = behind;
                end(sort, tokens.text(), behind, context);
            } else if (i - first >= LONGEST_CLAUSE) {
                emit(new Clause(tokens, first, i, from, start), context, line, claims);
                first = i;
                from = start;
            }
        }
        emit(new Clause(tokens, first, last, from, line.end()), context, line, claims);
    }

    /** 收入连跨3个亿元台阶、达8.9亿元: what has come of it is told by another clause, as behind a comma. */
    private static boolean behindStep(Tokens tokens, int first, int index) {
        return (tokens.classes(index) & Sorts.LIST) != 0
                && index + 2 < tokens.size()
                && (tokens.classes(index + 1) & Masks.REACH) != 0
                && (tokens.classes(index + 2) & Sorts.AMOUNT) != 0
                && (tokens.classes(first, index) & WordClass.MARK.bit()) != 0;
    }

    /** The last token of these that tells a value; -1 where none does. */
    private static int lastValue(Tokens tokens, int first, int last) {
        int index = last - 1;
        while (index >= first && (tokens.classes(index) & (Sorts.AMOUNT | Sorts.RATIO)) == 0) {
            index--;
        }
        return index < first ? -1 : index;
    }

    /** Behind a mark that ends more than a clause. */
    private static void end(long sort, String text, int behind, Context context) {
        if ((sort & Sorts.SEMICOLON) != 0) {
            context.endPart();
        }
        if ((sort & Sorts.SENTENCE) != 0 && !text.startsWith("其中", behind)) {
            context.endSentence();
        }
    }

    /** ——地区生产总值增长6%: what marks a line as an item is no part of its name. */
    private static int behindBullets(String text, int from, int to) {
        int at = from;
        while (at < to && (BULLETS.indexOf(text.charAt(at)) >= 0 || Blanks.is(text.charAt(at)))) {
            at++;
        }
        boolean minus = at > from && at < to && text.charAt(at) <= '9' && text.charAt(at) >= '0';
        return minus ? from : behindNumber(text, at, to);
    }

    /** （一）, (2) and 三、 in front of an item; 一、二、三产业 are none. */
    private static int behindNumber(String text, int from, int to) {
        if (from >= to || "（(".indexOf(text.charAt(from)) < 0) {
            int end = behindNumerals(text, from, to);
            boolean item = end > from && end + 1 < to && text.charAt(end) == '、';
            return item && !counts(text.charAt(end - 1), text.charAt(end + 1)) ? end + 1 : from;
        }
        int at = from + 1;
        while (at < to && at - from <= LONGEST_NUMBER && NUMBERS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean closed = at > from + 1 && at < to && "）)".indexOf(text.charAt(at)) >= 0;
        return closed ? at + 1 : from;
    }

    /** Whether the second numeral is the next one behind the first: in 四、一般公共预算收入 it is none. */
    private static boolean counts(char numeral, char next) {
        int place = NUMERALS.indexOf(next);
        return place > 0 && NUMERALS.charAt(place - 1) == numeral;
    }

    private static int behindNumerals(String text, int from, int to) {
        int at = from;
        while (at < to && at - from < LONGEST_NUMBER && NUMERALS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private void emit(Clause clause, Context context, Line line, BiConsumer<Draft, Line> claims) {
        if (clause.last() <= clause.first()) {
            return;
        }
        for (Draft draft : clauses.read(clause, context)) {
            claims.accept(draft, line);
        }
    }
}
