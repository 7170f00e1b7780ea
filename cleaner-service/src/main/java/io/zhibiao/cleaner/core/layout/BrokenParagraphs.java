package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.page.Table;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins lines that a break cut out of one paragraph, hard-wrapped ones among them. */
public final class BrokenParagraphs implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "broken_paragraph";

    private static final int RUNNING_TEXT = 20;
    private static final int LONGEST_HEADING = 50;
    private static final int SAMPLE = 12;
    private static final int LONGEST_LABELS = 80;
    private static final List<String> TITLES = List.of("报告", "公报");
    private static final List<String> LABELS = List.of("来源:", "来源：", "作者:", "作者：", "发布时间:", "发布时间：", "浏览次数:", "浏览次数：");

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        WrapWidth wrap = WrapWidth.of(passages);
        List<Passage> joined = new ArrayList<>(passages.size());
        @Nullable Paragraph open = null;
        for (Passage passage : passages) {
            boolean below = joined.isEmpty() && open != null && isTitle(open);
            if (passage instanceof Line line && open != null && !below && continues(open, line, wrap)) {
                Paragraph before = open;
                log.add(KIND, () -> joint(before, line));
                open.add(line);
                continue;
            }
            if (open != null) {
                joined.add(open.line());
            }
            open = passage instanceof Line line && !line.text().isEmpty() ? new Paragraph(line) : null;
            if (open == null && passage instanceof Table) {
                joined.add(passage);
            }
        }
        if (open != null) {
            joined.add(open.line());
        }
        return joined;
    }

    private static boolean continues(Paragraph open, Line next, WrapWidth wrap) {
        String text = next.text();
        String last = open.last.text();
        return !text.isEmpty()
                && open.rank() == next.rank()
                && mayGoOn(open, last, text, wrap)
                && !Numbering.begins(text)
                && !counts(last, text)
                && !isHeading(last)
                && !isLabelled(last);
    }

    /** The line a posting begins with, if it names a report: no text goes on behind it. */
    private static boolean isTitle(Paragraph first) {
        String text = first.last.text();
        return text.indexOf('。') < 0 && TITLES.stream().anyMatch(text::endsWith);
    }

    /** 07 建成…⏎08 完成…: the numbers of two items. */
    private static boolean counts(String last, String next) {
        int number = number(next);
        return number > 0 && number(last) == number - 1;
    }

    /** The number of up to two digits that a line begins with, a blank or a character behind it; 0 for none. */
    private static int number(String line) {
        int number = 0;
        int i = 0;
        while (i < Math.min(2, line.length()) && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
            number = number * 10 + line.charAt(i++) - '0';
        }
        boolean item = i > 0 && i < line.length() && (Han.isBlank(line.charAt(i)) || Han.is(line.charAt(i)));
        return item ? number : 0;
    }

    private static boolean mayGoOn(Paragraph open, String last, String text, WrapWidth wrap) {
        char before = last.charAt(last.length() - 1);
        char after = text.charAt(0);
        if ((cannotBegin(after) && !Han.isStop(before)) || CutAmount.goesOn(last, text)) {
            return true;
        }
        if (before == '，' || before == '、' || before == ',' || before == '（' || before == '“' || before == '《') {
            return true;
        }
        boolean unfinished = Han.is(before) || isAsciiWord(before) || before == '”' || before == '%';
        boolean continued = Han.is(after) || isAsciiWord(after) || after == '“' || after == '《';
        if (!unfinished || !continued) {
            return false;
        }
        return wrap.isKnown() ? wrap.isFull(last) : Han.is(before) && isSentence(text) && isRunningText(open.text());
    }

    /** A numbered line without the end of a sentence: what follows is the text below it. */
    private static boolean isHeading(String line) {
        int level = Numbering.level(line);
        return (level == 1 || level == 2) && line.length() <= LONGEST_HEADING && line.indexOf('。') < 0;
    }

    /** 时间:… 来源:…: a line of labels is whole. */
    private static boolean isLabelled(String line) {
        return line.length() <= LONGEST_LABELS && LABELS.stream().anyMatch(line::contains);
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
            if (c == '。' || c == '，' || c == ',' || c == '；' || c == ';') {
                return true;
            }
        }
        return false;
    }

    private static boolean isSentence(String text) {
        return text.chars().anyMatch(c -> c == '。' || c == '，' || c == ',' || c == '；' || c == ';');
    }

    private static String joint(Paragraph open, Line next) {
        String tail = tail(open.text());
        String head = head(next.text());
        return RepairLog.sample(tail + "⏎" + head, tail + head);
    }

    private static String tail(CharSequence text) {
        return text.subSequence(Math.max(0, text.length() - SAMPLE), text.length())
                .toString();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(SAMPLE, text.length()));
    }

    /** A paragraph of one line so far, or of several. */
    private static final class Paragraph {
        private final Line first;
        private @Nullable StringBuilder text;
        private Line last;

        Paragraph(Line first) {
            this.first = first;
            this.last = first;
        }

        void add(Line next) {
            text = text == null ? new StringBuilder(first.text()) : text;
            text.append(next.text());
            last = next;
        }

        int rank() {
            return first.rank();
        }

        CharSequence text() {
            return text == null ? first.text() : text;
        }

        Line line() {
            return text == null ? first : new Line(text.toString(), first.rank());
        }
    }
}
