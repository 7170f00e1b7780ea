package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;

/** Joins lines that a break cut out of one paragraph, hard-wrapped ones among them. */
public final class BrokenParagraphs implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "broken_paragraph";

    private static final int RUNNING_TEXT = 20;
    private static final int LONGEST_HEADING = 50;
    private static final int SAMPLE = 12;

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        int wrap = WrapWidth.of(passages);
        List<Passage> joined = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int rank = 0;
        String last = "";
        for (Passage passage : passages) {
            if (passage instanceof Line line && !open.isEmpty() && continues(open, last, line, rank, wrap)) {
                log.add(KIND, tail(open) + "⏎" + head(line.text()), tail(open) + head(line.text()));
                open.append(line.text());
                last = line.text();
                continue;
            }
            close(open, rank, joined);
            if (passage instanceof Line line) {
                open.append(line.text());
                rank = line.rank();
                last = line.text();
            } else {
                joined.add(passage);
            }
        }
        close(open, rank, joined);
        return joined;
    }

    private static void close(StringBuilder open, int rank, List<Passage> joined) {
        if (!open.isEmpty()) {
            joined.add(new Line(open.toString(), rank));
            open.setLength(0);
        }
    }

    private static boolean continues(CharSequence open, String last, Line next, int rank, int wrap) {
        String text = next.text();
        if (text.isEmpty() || rank != next.rank() || Numbering.begins(text) || isHeading(last)) {
            return false;
        }
        char before = last.charAt(last.length() - 1);
        char after = text.charAt(0);
        if (cannotBegin(after) && !Han.isStop(before)) {
            return true;
        }
        if (before == '，' || before == '、' || before == ',' || before == '（' || before == '“' || before == '《') {
            return true;
        }
        boolean open2 = Han.is(before) || isAsciiWord(before) || before == '”' || before == '%';
        boolean continued = Han.is(after) || isAsciiWord(after) || after == '“' || after == '《';
        if (!open2 || !continued) {
            return false;
        }
        return wrap > 0 ? last.length() >= wrap - 3 : isRunningText(open) && Han.is(before) && isSentence(text);
    }

    /** A numbered line without the end of a sentence: what follows is the text below it. */
    private static boolean isHeading(String line) {
        int level = Numbering.level(line);
        return (level == 1 || level == 2) && line.length() <= LONGEST_HEADING && line.indexOf('。') < 0;
    }

    private static boolean cannotBegin(char c) {
        return c == '，' || c == '。' || c == '、' || c == '；' || c == '）' || c == '”' || c == '》' || c == ',' || c == ';';
    }

    private static boolean isAsciiWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Long enough to be no heading, and with a mark that separates clauses. */
    private static boolean isRunningText(CharSequence text) {
        if (text.length() < RUNNING_TEXT) {
            return false;
        }
        for (int i = Math.max(0, text.length() - 200); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '，' || c == ',' || c == '；') {
                return true;
            }
        }
        return false;
    }

    private static boolean isSentence(String text) {
        return text.indexOf('。') >= 0 || text.indexOf('，') >= 0 || text.indexOf(',') >= 0;
    }

    private static String tail(CharSequence text) {
        return text.subSequence(Math.max(0, text.length() - SAMPLE), text.length())
                .toString();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(SAMPLE, text.length()));
    }
}
