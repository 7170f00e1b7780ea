package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;

/** Cuts a report that came in one line, its paragraphs joined by blanks or by nothing, into the paragraphs. */
public final class OneLineReports implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "paragraphs_in_one_line";

    private static final int SHORTEST = 400;
    private static final int LONGEST_HEADING = 60;

    /** A blank behind the end of a sentence at least this many characters apart on average: more are layout inside sentences. */
    private static final int SPARSE = 12;

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        List<Passage> cut = new ArrayList<>();
        for (Passage passage : passages) {
            List<Passage> pieces = pieces(passage);
            cut.addAll(pieces);
            if (pieces.size() > 1) {
                log.add(KIND, pieces.size() - 1);
            }
        }
        return cut;
    }

    private static List<Passage> pieces(Passage passage) {
        if (!(passage instanceof Line)) {
            return List.of(passage);
        }
        if (passage.text().length() < SHORTEST) {
            return InlineSections.of(passage);
        }
        return isReport(passage.text()) ? cut(passage.text()) : RunParagraphs.of(passage);
    }

    private static boolean isReport(String text) {
        int blanks = 0;
        int behindStops = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Han.isBlank(text.charAt(i)) && !Han.isBlank(text.charAt(i - 1))) {
                blanks++;
                behindStops += endsSentence(text.charAt(i - 1)) ? 1 : 0;
            }
        }
        return behindStops >= 3 && behindStops * 2 >= blanks && text.length() / blanks >= SPARSE;
    }

    private static List<Passage> cut(String text) {
        List<Passage> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Han.isBlank(text.charAt(i)) && isBorder(text, start, i)) {
                pieces.add(new Line(text.substring(start, i).strip()));
                start = i + 1;
            }
        }
        pieces.add(new Line(text.substring(start).strip()));
        pieces.removeIf(p -> p.text().isEmpty());
        return pieces;
    }

    private static boolean isBorder(String text, int start, int blank) {
        int next = blank + 1;
        while (next < text.length() && Han.isBlank(text.charAt(next))) {
            next++;
        }
        if (next == text.length() || isClosing(text.charAt(next))) {
            return false;
        }
        char before = text.charAt(blank - 1);
        if (endsSentence(before) || Numbering.begins(text.subSequence(next, Math.min(text.length(), next + 16)))) {
            return true;
        }
        return Han.is(before)
                && opensParagraph(text.charAt(next), isNumbered(text, start, blank))
                && isHeading(text, start, blank);
    }

    /** A paragraph behind a numbered heading may open with a year or a quotation; behind other short lines that is less sure. */
    private static boolean opensParagraph(char c, boolean behindNumber) {
        return Han.is(c) || (behindNumber && (Character.isDigit(c) || c == '“' || c == '《' || c == '"'));
    }

    private static boolean isNumbered(String text, int start, int end) {
        return Numbering.level(text.subSequence(start, Math.min(end, start + 16))) > 0;
    }

    /** A stretch without a mark that separates clauses, or a numbered one without the end of a sentence, stands by itself. */
    private static boolean isHeading(String text, int start, int end) {
        if (end - start > LONGEST_HEADING) {
            return false;
        }
        boolean numbered = isNumbered(text, start, end);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '；' || c == ';' || (!numbered && (c == '，' || c == ','))) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsSentence(char c) {
        return Han.isStop(c) || c == '”' || c == '）' || c == ')';
    }

    private static boolean isClosing(char c) {
        return c == '，' || c == '。' || c == '、' || c == '；' || c == '：' || c == '）' || c == '”' || c == ',' || c == ')'
                || c == ';';
    }
}
