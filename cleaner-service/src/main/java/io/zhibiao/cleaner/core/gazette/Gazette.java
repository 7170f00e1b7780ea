package io.zhibiao.cleaner.core.gazette;

import io.zhibiao.cleaner.core.boilerplate.TitleText;
import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.layout.Numbering;
import io.zhibiao.cleaner.core.meta.Kinds;
import io.zhibiao.cleaner.core.meta.Openings;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.events.PostingKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a page that holds several reports, as gazettes of a congress do. A report begins with a line that is titled as one and is followed
 * by what reports open with (the day and the congress, the speaker, the salutation), or is named in the table of contents; and
 * it goes on for some length. Appendices, notes and tables stay with the report they follow. Linear in the page's length.
 */
public final class Gazette {
    private static final int LONGEST_TITLE = 120;

    /** Chinese characters of a text below which it is an item of a list rather than a report. */
    private static final int SHORTEST = 150;

    private static final int FOLLOWING = 6;
    private static final int SIGNATURE = 4;

    /** Documents that stand beside government reports in gazettes, by the end of their titles. */
    private static final Pattern BESIDE = Pattern.compile(
            "预算.{0,40}(?:报告|草案[）)]?)$|(?:人民法院|人民检察院|人大常委会|常务委员会)(?:的)?工作(?:的)?报告$|(?:审查(?:结果)?|审议(?:结果)?)(?:的)?报告$|的(?:决议|决定)$");

    private static final List<String> TITLE_ENDS = List.of("报告", "公报", "决议", "决定", "通知", "计划", "纲要", "草案");
    private static final int LONGEST_REMARK = 10;

    /** What no title ends with. */
    private static final String JOINING = "与和及暨的";

    /** The last characters of titles: looked at first, for nearly all lines end otherwise. */
    private static final String LAST = "告报议定知划要案）)";

    private static final int SHORTEST_LINE = 5;
    private static final String ABOUT = "关于";
    private static final Pattern OPEN = Pattern.compile("^关于.{4,}\\p{IsHan}$");

    private Gazette() {}

    /**
     * The reports of a page: the whole of it where it holds no more than one.
     *
     * @param title the page's title
     */
    public static List<Report> cut(List<Passage> passages, String title) {
        List<Integer> starts = starts(passages);
        List<Report> reports = new ArrayList<>();
        int from = 0;
        for (int k = 0; k < starts.size(); k++) {
            int to = k + 1 < starts.size() ? starts.get(k + 1) : passages.size();
            reports.add(report(k + 1, passages, from, starts.get(k), to));
            from = to;
        }
        boolean several = reports.size() > 1 && reports.stream().anyMatch(r -> names(r.title()));
        return several ? reports : List.of(new Report(1, title, passages));
    }

    private static Report report(int number, List<Passage> passages, int from, int at, int to) {
        String title = title(passages, at);
        List<Passage> own = new ArrayList<>(passages.subList(from, to));
        if (isBroken(passages, at)) {
            own.remove(at + 1 - from);
            own.set(at - from, new Line(title, 1));
        }
        return new Report(number, title, own);
    }

    private static List<Integer> starts(List<Passage> passages) {
        Contents contents = Contents.of(passages);
        List<Integer> titles = titles(passages, contents);
        Deque<Integer> starts = new ArrayDeque<>();
        int upper = passages.size();
        for (int k = titles.size() - 1; k >= 0; k--) {
            int at = titles.get(k);
            if (length(passages, at + 1, upper) >= SHORTEST) {
                starts.addFirst(at);
                upper = at;
            }
        }
        Set<String> seen = new HashSet<>();
        return starts.stream().filter(at -> seen.add(signature(passages, at))).toList();
    }

    private static List<Integer> titles(List<Passage> passages, Contents contents) {
        List<Integer> titles = new ArrayList<>();
        for (int i = contents.end() + 1; i < passages.size(); i++) {
            String line = line(passages.get(i));
            if (line.isEmpty() || !(contents.names(line) || mayBegin(line))) {
                continue;
            }
            if (contents.names(line) || (isTitle(title(passages, i)) && opens(passages, i))) {
                titles.add(i);
                i += isBroken(passages, i) ? 1 : 0;
            }
        }
        return titles;
    }

    /** A quick look at how titles begin and end, those that are set over two lines among them. */
    private static boolean mayBegin(String line) {
        return LAST.indexOf(line.charAt(line.length() - 1)) >= 0 || isJoining(line) || line.startsWith(ABOUT);
    }

    /** Marks stand next to the title, and no other title stands between. */
    private static boolean opens(List<Passage> passages, int at) {
        int last = at + (isBroken(passages, at) ? 1 : 0);
        int next = last + 1;
        while (next < passages.size() && next <= last + FOLLOWING && !isTitle(line(passages.get(next)))) {
            next++;
        }
        Openings opening = Openings.after(passages.subList(0, next), last);
        boolean bulletin = Kinds.ofTitle(title(passages, at)) == PostingKind.BULLETIN;
        return opening.salutation() || opening.occasion() || (bulletin && opening.speaker());
    }

    private static String title(List<Passage> passages, int at) {
        String upper = line(passages.get(at));
        return isBroken(passages, at) ? upper + line(passages.get(at + 1)) : upper;
    }

    /** A title set over two lines: the first of them ends where no title does. */
    private static boolean isBroken(List<Passage> passages, int at) {
        String upper = line(passages.get(at));
        if (at + 1 == passages.size() || upper.isEmpty() || isTitle(upper)) {
            return false;
        }
        String lower = line(passages.get(at + 1));
        boolean unfinished = isJoining(upper)
                || (upper.startsWith(ABOUT) && OPEN.matcher(upper).find() && !isTitle(lower));
        return unfinished && isTitle(upper + lower);
    }

    private static boolean isJoining(String line) {
        return line.length() > SHORTEST_LINE && JOINING.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean isTitle(String line) {
        return line.length() >= SHORTEST_LINE
                && line.length() <= LONGEST_TITLE
                && LAST.indexOf(line.charAt(line.length() - 1)) >= 0
                && !Numbering.begins(line)
                && endsAsTitle(line)
                && (names(line) || BESIDE.matcher(line).find());
    }

    /** Behind the words that titles end with, a remark in brackets may stand: （草案）, (摘要). */
    private static boolean endsAsTitle(String line) {
        int end = withoutRemark(line);
        for (String word : TITLE_ENDS) {
            if (line.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Index of the bracket that a remark at the end begins with; the length where there is none. */
    private static int withoutRemark(String line) {
        int last = line.length() - 1;
        int opening = lastOf(line, '（', '(', last);
        int length = last - 1 - opening;
        boolean closed = lastOf(line, '）', ')', last) == last && lastOf(line, '）', ')', last - 1) < opening;
        return closed && length >= 1 && length <= LONGEST_REMARK ? opening : line.length();
    }

    private static int lastOf(String line, char wide, char narrow, int from) {
        return Math.max(line.lastIndexOf(wide, from), line.lastIndexOf(narrow, from));
    }

    private static boolean names(String title) {
        return Kinds.ofTitle(title) != PostingKind.OTHER;
    }

    private static String line(Passage passage) {
        String text = passage.text();
        boolean mayBe = passage instanceof Line && text.length() > SHORTEST_LINE && text.length() <= LONGEST_TITLE;
        if (!mayBe || Han.isStop(text.charAt(text.length() - 1))) {
            return "";
        }
        return text.charAt(0) == '[' || text.charAt(0) == '【' ? TitleText.withoutTag(text) : text;
    }

    private static int length(List<Passage> passages, int from, int to) {
        int han = 0;
        for (int i = from; i < to && han < SHORTEST; i++) {
            han += Han.count(passages.get(i).text());
        }
        return han;
    }

    /** What tells a report from the same one shown again. */
    private static String signature(List<Passage> passages, int at) {
        StringBuilder signature = new StringBuilder();
        for (int i = at; i < Math.min(at + SIGNATURE, passages.size()); i++) {
            signature.append(TitleText.key(passages.get(i).text())).append('\n');
        }
        return signature.toString();
    }
}
