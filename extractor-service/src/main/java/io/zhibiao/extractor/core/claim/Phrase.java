package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;

/** A stretch of a clause taken as a name, offsets {@code from} to {@code to}. */
record Phrase(Clause clause, int from, int to) {
    /** Marks and times around a name; a bracket may open one. */
    private static final long AROUND = (Sorts.MARK & ~Sorts.OPEN) | Sorts.WHEN;

    private static final long NAMES = WordClass.QUOTED.bit() | Masks.NAME;
    private static final long TRAILING = Masks.CUT | Masks.EACH | Masks.DONE | WordClass.ADVERB.bit();

    private static final String RECKONED = "计算";

    /** 1.3万名学生均…, 仅…: adverbs of one character that no name ends with. */
    private static final String ALONE = "仅均";

    private static final int LONGEST_METHOD = 20;
    private static final String DASH = "——";

    /** What sort of items a dash begins is told in few words. */
    private static final int LONGEST_SORT = 24;

    boolean empty() {
        return to <= from || clause.blank(from, to);
    }

    /** Without what stands around a name: times, scope, modality, adverbs, marks, and all before the last 实现 or 力争. */
    Phrase trimmed() {
        int front = front(from);
        int cut = clause.findLast(Masks.CUT, front, to);
        if (cut >= 0) {
            int behind = front(clause.end(cut));
            front = behind >= to || clause.blank(behind, to) ? front : behind;
        }
        return new Phrase(clause, front, back(front));
    }

    /** Where the name starts, if it is not looked for before this offset; a word that goes on behind the phrase leaves nothing of it. */
    private int front(int start) {
        return Math.min(behindLeading(start), Math.max(start, to));
    }

    private int behindLeading(int start) {
        int at = behindUntil(behindMethod(behindDash(start)));
        int index = clause.tokens().from(at);
        while (index < clause.last()
                && clause.end(index) <= to
                && clause.blank(at, clause.start(index))
                && leading(clause.tokens().classes(index))
                && !counted(clause, index)) {
            at = behindUntil(clause.end(index));
            index = clause.tokens().from(at);
        }
        at = behindHas(start, skipBlank(at));
        boolean of = at > clause.from() && at < to && clause.tokens().text().charAt(at) == '的';
        return of ? front(at + 1) : at;
    }

    /** 年末有小学97所, 全县有医院3家: behind a time or a place the verb tells no more than that it is there. */
    private int behindHas(int start, int at) {
        int index = clause.tokens().from(at);
        boolean has = at > start
                && at + 1 < to
                && clause.start(index) == at
                && clause.end(index) == at + 1
                && clause.tokens().text().charAt(at) == '有';
        return has ? at + 1 : at;
    }

    /** 是：——进出口总额增长9%, 预期性指标——进出口总额增长9%: the dash begins an item, whatever sort of item it is. */
    private int behindDash(int start) {
        String text = clause.tokens().text();
        int stop = Math.min(to, start + LONGEST_SORT + DASH.length());
        // Most phrases have none, and a single character is looked for much faster.
        int dash = text.indexOf(DASH.charAt(0), start, stop) < 0 ? -1 : text.indexOf(DASH, start, stop);
        if (dash < 0) {
            return start;
        }
        boolean sort = clause.blank(start, dash) || text.startsWith("指标", dash - 2) || text.startsWith("目标", dash - 2);
        return sort ? dash + DASH.length() : start;
    }

    /** Up to when (到2030年城镇化率…): the word goes with the time behind it. */
    private int behindUntil(int at) {
        if (!clause.any(Sorts.WHEN)) {
            return at;
        }
        int stood = clause.behind(clause.phrases(PhraseList.AS_OF), at);
        int behind = stood > at ? stood : clause.behind(clause.phrases(PhraseList.UNTIL), at);
        int index = clause.tokens().from(behind);
        return behind > at && clause.is(index, Sorts.WHEN) && clause.start(index) == behind ? behind : at;
    }

    /** 按常住人口计算人均生产总值…: how it was reckoned is no part of the name. */
    private int behindMethod(int start) {
        String text = clause.tokens().text();
        int end =
                text.startsWith("按", start) ? text.indexOf(RECKONED, start, Math.min(to, start + LONGEST_METHOD)) : -1;
        return end < 0 ? start : end + RECKONED.length();
    }

    private int skipBlank(int at) {
        int i = at;
        while (i < to && Blanks.is(clause.tokens().text().charAt(i))) {
            i++;
        }
        return i;
    }

    /** 建议877件: here the word is what is counted. */
    static boolean counted(Clause clause, int index) {
        return clause.is(index, Masks.AIM)
                && clause.word(index).equals("建议")
                && clause.token(Math.min(index + 1, clause.last() - 1)) instanceof Amount amount
                && amount.start() == clause.end(index)
                && amount.unit().dimension() == Unit.Dimension.COUNT;
    }

    private static boolean leading(long classes) {
        return (classes & AROUND) != 0 || ((classes & Masks.FRONT) != 0 && (classes & NAMES) == 0);
    }

    /** Where the name ends that starts at this offset. */
    private int back(int start) {
        String text = clause.tokens().text();
        int end = to;
        while (end > start) {
            int index = clause.tokens().from(end) - 1;
            char c = text.charAt(end - 1);
            int told = behindTime(index, end);
            if (told < end) {
                end = told;
            } else if (Blanks.is(c)
                    || c == '的'
                    || c == '了'
                    || c == '…'
                    || c == '和'
                    || ((c == '由' || c == '从') && end - start > 2)) {
                end--;
            } else if (index >= clause.first() && clause.end(index) == end && trailing(index)) {
                end = clause.start(index);
            } else {
                break;
            }
        }
        return end;
    }

    /** 利润总额（1-10月）: where the name ends in front of a bracket that holds but a time; the offset where none closes there. */
    private int behindTime(int index, int end) {
        boolean time = index - 2 >= clause.first()
                && clause.end(index) == end
                && clause.is(index, Sorts.CLOSE)
                && clause.is(index - 1, Sorts.WHEN)
                && clause.is(index - 2, Sorts.OPEN)
                && clause.start(index - 2) > from;
        return time && clause.blank(clause.end(index - 1), clause.start(index)) ? clause.start(index - 2) : end;
    }

    private boolean trailing(int index) {
        long classes = clause.tokens().classes(index);
        if ((classes & TRAILING) != 0 && (classes & (Masks.PLAN | Masks.TAIL | Masks.DO)) == 0) {
            return clause.end(index) - clause.start(index) > 1
                    || ALONE.indexOf(clause.tokens().text().charAt(clause.start(index))) >= 0;
        }
        return (classes & AROUND & ~Sorts.CLOSE) != 0;
    }

    /** The phrase's words without footnote numbers and blanks. */
    String words() {
        if (to <= from) {
            return "";
        }
        if (!clause.any(Sorts.NOTE)) {
            return plain(clause.text(from, to));
        }
        StringBuilder words = new StringBuilder(to - from);
        int at = from;
        for (int i = clause.tokens().from(from); i < clause.last() && clause.start(i) < to; i++) {
            if (clause.is(i, Sorts.NOTE)) {
                words.append(clause.text(at, clause.start(i)));
                at = clause.end(i);
            }
        }
        return plain(words.append(clause.text(Math.min(at, to), to)).toString());
    }

    private static String plain(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Blanks.is(words.charAt(i))) {
                return Blanks.none(words);
            }
        }
        return words;
    }

    /** Whether a word of these classes ends just where the phrase does. */
    boolean endsWith(long mask) {
        int index = clause.tokens().from(to) - 1;
        return index >= clause.first()
                && clause.end(index) == to
                && clause.start(index) >= from
                && clause.is(index, mask);
    }

    /** Offset where the word that ends the phrase starts. */
    int lastWordStart() {
        return clause.start(clause.tokens().from(to) - 1);
    }

    /** Whether the whole phrase is words of these classes. */
    boolean only(long mask) {
        int at = from;
        for (int i = clause.tokens().from(from); i < clause.last() && at < to; i++) {
            if (!clause.blank(at, Math.min(clause.start(i), to)) || !clause.is(i, mask | Sorts.MARK | Sorts.WHEN)) {
                return false;
            }
            at = clause.end(i);
        }
        return clause.blank(Math.min(at, to), to);
    }
}
