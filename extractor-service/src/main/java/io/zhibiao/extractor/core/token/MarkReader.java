package io.zhibiao.extractor.core.token;

import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Mark;

/** Adds punctuation, quotations, notes and items' numbers to the tokens; looking ahead is bounded. */
final class MarkReader {
    private static final String MONTHS = "月季日号年";

    /** A quotation longer than this is no name, and its numbers count. */
    private static final int LONGEST_NAME = 40;

    /** A longer bracket tells something of its own. */
    private static final int LONGEST_ASIDE = 40;

    /** Of a bracket that lists sorts of a thing the first is no longer than this: 县(市、区). */
    private static final int SHORT_ASIDE = 4;

    private static final long STATES = WordClass.mask(WordClass.RISE, WordClass.FALL, WordClass.REACH);

    private final char[] text;
    private final int end;
    private final Lexicon lexicon;
    private final Tokens tokens;

    MarkReader(char[] text, int end, Lexicon lexicon, Tokens tokens) {
        this.text = text;
        this.end = end;
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    /** Adds the mark here; tells where to go on, or -1 where there is none. */
    int read(int at, char c) {
        return switch (c) {
            case '、' -> tokens.mark(at, at + 1, Mark.Kind.LIST);
            case '，', ',' -> tokens.mark(at, at + 1, Mark.Kind.CLAUSE);
            case '；', ';' -> tokens.mark(at, at + 1, Mark.Kind.SEMICOLON);
            case '。', '！', '!', '？', '?', '\n' -> tokens.mark(at, at + 1, Mark.Kind.SENTENCE);
            case '：', ':' -> tokens.mark(at, at + 1, Mark.Kind.COLON);
            case '（', '(' -> bracket(at);
            case '）', ')' -> tokens.mark(at, at + 1, Mark.Kind.CLOSE);
            case '“' -> quoted(at, '”');
            case '‘' -> quoted(at, '’');
            case '「' -> quoted(at, '」');
            case '《' -> quoted(at, '》');
            case '[', '［', '〔', '【' -> note(at);
            default -> -1;
        };
    }

    private int bracket(int at) {
        int behind = asideEnd(at);
        return behind < 0 ? tokens.mark(at, at + 1, Mark.Kind.OPEN) : tokens.aside(at, behind, estimates(at));
    }

    /**
     * Offset behind a bracket that only says how to take the words in front of it: (预计，下同), (下同), 增长(可比价)9.8%;
     * -1 for others. What parts clauses elsewhere parts none inside.
     */
    private int asideEnd(int at) {
        boolean parts = tokens.endsAt(at, STATES);
        int stop = Math.min(end, at + LONGEST_ASIDE);
        for (int i = at + 1; i < stop && !Digits.arabic(text[i]) && "；;。！!？?\n（(".indexOf(text[i]) < 0; i++) {
            if (text[i] == ')' || text[i] == '）') {
                return parts && i > at + 1 ? i + 1 : -1;
            }
            parts |= text[i] == '，' || text[i] == ',' || (text[i] == '、' && i - at < SHORT_ASIDE);
            parts |= text[i] == '同' && text[i - 1] == '下';
        }
        return -1;
    }

    private boolean estimates(int bracket) {
        return bracket + 2 < end && text[bracket + 1] == '预' && text[bracket + 2] == '计';
    }

    private int quoted(int at, char close) {
        if (lexicon.find(text, at, end) != Lexicon.NONE) {
            return -1; // “十四五” is a word
        }
        int stop = Math.min(end, at + (close == '》' ? LONGEST_NAME * 2 : LONGEST_NAME));
        for (int i = at + 1; i < stop && text[i] != '\n'; i++) {
            if (text[i] == close) {
                return tokens.quotation(at, i + 1);
            }
        }
        return -1;
    }

    /** 1. 2、 (3) ④ at the start of a line: the item's number, no value. */
    int listNumber(int at) {
        char c = text[at];
        if (c >= '①' && c <= '⑳') {
            return tokens.mark(at, at + 1, Mark.Kind.NOTE);
        }
        int i = digitsEnd(at);
        boolean point = i > at && i < end && ".．、)）".indexOf(text[i]) >= 0;
        return point && !goesOn(i) ? tokens.mark(at, i + 1, Mark.Kind.NOTE) : -1;
    }

    /** 民生实事：1.投资3200万元；2.解决1.2万人饮水: items that share a line; a number behind the point makes both a value. */
    int numberWithin(int at) {
        int point = digitsEnd(at);
        boolean item = point > at && point + 1 < end && ".．、".indexOf(text[point]) >= 0;
        if (!item || Digits.arabic(text[point + 1])) {
            return -1;
        }
        int before = at - 1;
        while (before > 0 && text[before] == ' ') {
            before--;
        }
        return "；;。：:".indexOf(text[before]) >= 0 ? tokens.mark(at, point + 1, Mark.Kind.NOTE) : -1;
    }

    private int digitsEnd(int at) {
        int i = at;
        while (i < end && i < at + 2 && Digits.arabic(text[i])) {
            i++;
        }
        return i;
    }

    /** 1.5亿元, 1、2月份: the number goes on behind its point, or is the first of some months; of 1、612.3亿元 it is the item's. */
    private boolean goesOn(int point) {
        int i = point + 1;
        while (i < end && Digits.arabic(text[i])) {
            i++;
        }
        boolean number = i > point + 1;
        boolean listed = text[point] == '、' && !(i < end && MONTHS.indexOf(text[i]) >= 0);
        return number && !listed && ")）".indexOf(text[point]) < 0;
    }

    /** A footnote's number ([1]); other brackets of this kind are text. */
    private int note(int at) {
        int i = at + 1;
        while (i < end && i < at + 4 && Digits.arabic(text[i])) {
            i++;
        }
        boolean closed = i > at + 1 && i < end && "]］〕】".indexOf(text[i]) >= 0;
        return closed ? tokens.mark(at, i + 1, Mark.Kind.NOTE) : -1;
    }
}
