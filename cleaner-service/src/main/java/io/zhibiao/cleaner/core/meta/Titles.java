package io.zhibiao.cleaner.core.meta;

import io.zhibiao.cleaner.core.boilerplate.TitleText;
import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.events.PostingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a posting's title: what names a kind of document goes before what merely stands where titles stand. */
public final class Titles {
    private static final String SALUTATION = "各位代表";
    private static final int LOOKED_AT = 60;
    private static final int OPENING = 12;
    private static final int LONGEST = 120;
    private static final int LONGEST_SITE_NAME = 24;
    private static final Pattern BREAK = Pattern.compile("\\s*[\\r\\n\\f\u000b\u0085\u2028\u2029]\\s*");
    private static final Pattern SITE = Pattern.compile("\\s*(?:[_|｜]|\\s-+\\s?|-{1,2}|——)\\s*");
    private static final Pattern LABELLED =
            Pattern.compile("(?:名\\s{0,4}称|标\\s{0,4}题)\\s?[:：]\\s?(\\S.*?)(?:\\s+\\S{2,6}\\s?[:：].*)?");
    private static final Pattern SENTENCE = Pattern.compile("[。；;！]|，.*，");

    /** 您现在的位置：首页 > 政务公开 > …: where the page stands in its site. */
    private static final Pattern TRAIL = Pattern.compile("(?:当前|所在|现在的|的)位置\\s?[:：]|首\\s?页\\s?(?:[>＞»›/|→]|-+>)");

    /** 年度索引: 2023 2022 2021 …: an index of years. */
    private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)\\d{2}年?[\\s|]+){3}");

    /** 某市第九届人民代表大会第三次会议开幕: a headline, where 在…会议上 is the occasion of a report. */
    private static final Pattern OPENED = Pattern.compile("(?:开幕|闭幕|召开|举行)[”！!]?$");

    private Titles() {}

    /**
     * The title of a page; empty where nothing can be one.
     *
     * @param candidates what the page marks as title, the most trusted first
     * @param hint the title in the row of the list; null where there was none
     */
    public static String find(List<String> candidates, List<Passage> passages, @Nullable String hint) {
        List<String> titles = new ArrayList<>();
        candidates.forEach(c -> titles.add(trimmed(c)));
        for (String title : titles) {
            if (isTitle(title) && Kinds.ofTitle(title) != PostingKind.OTHER) {
                return contradicting(title, passages).orElse(title);
            }
        }
        String named = firstNamed(passages);
        if (!named.isEmpty()) {
            return contradicting(named, passages).orElse(named);
        }
        if (hint != null && isTitle(trimmed(hint))) {
            return trimmed(hint);
        }
        return titles.stream().filter(Titles::isTitle).findFirst().orElseGet(() -> firstLine(passages));
    }

    /** The title that opens the text itself, where it names other years than the page's label: the text wins. */
    private static Optional<String> contradicting(String label, List<Passage> passages) {
        List<Integer> years = ChineseDates.years(label);
        PostingKind kind = Kinds.ofTitle(label);
        for (int i = 0; i < Math.min(OPENING, passages.size()) && !years.isEmpty(); i++) {
            String whole = line(passages.get(i));
            if (kind != PostingKind.OTHER && !Kinds.mayName(whole)) {
                continue;
            }
            String line = trimmed(whole);
            if (Kinds.ofTitle(line) != kind || !isTitle(line)) {
                continue;
            }
            List<Integer> own = ChineseDates.years(line);
            boolean other = own.size() == years.size() && !own.equals(years);
            if (other && Openings.after(passages, i).any()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** The first line before the text that names a kind of document. */
    private static String firstNamed(List<Passage> passages) {
        for (int i = 0; i < beforeText(passages); i++) {
            String whole = line(passages.get(i));
            String line = Kinds.mayName(whole) ? trimmed(whole) : "";
            if (isTitle(line) && Kinds.ofTitle(line) != PostingKind.OTHER) {
                return line;
            }
        }
        return "";
    }

    private static String firstLine(List<Passage> passages) {
        for (int i = 0; i < beforeText(passages); i++) {
            String line = trimmed(line(passages.get(i)));
            boolean occasion = Sessions.isOccasion(line) || Sessions.isOccasionCut(line);
            if (occasion && !OPENED.matcher(line).find()) {
                return "";
            }
            if (isTitle(line)) {
                return line;
            }
        }
        return "";
    }

    /** Titles stand before the salutation: a heading behind it is a part's. */
    private static int beforeText(List<Passage> passages) {
        int end = Math.min(LOOKED_AT, passages.size());
        for (int i = 0; i < end; i++) {
            if (passages.get(i).text().startsWith(SALUTATION)) {
                return i;
            }
        }
        return end;
    }

    private static String line(Passage passage) {
        boolean mayBe = passage instanceof Line && passage.text().length() <= 2 * LONGEST;
        return mayBe ? passage.text() : "";
    }

    private static boolean isTitle(String text) {
        return Han.count(text) >= 5
                && text.length() <= LONGEST
                && !SENTENCE.matcher(text).find()
                && !isTrail(text);
    }

    private static boolean isTrail(String text) {
        boolean mayBe = text.indexOf('位') >= 0 || text.indexOf('首') >= 0;
        return (mayBe && TRAIL.matcher(text).find()) || YEARS.matcher(text).find();
    }

    /** Without a board's tag before it and the names of column and site behind it. */
    static String trimmed(String title) {
        String text = withoutLabels(TitleText.withoutTag(inOneLine(title.replace('\u00a0', ' '))));
        String[] parts = mayNameSite(text) ? SITE.split(text, -1) : new String[0];
        if (parts.length < 2 || parts[0].isBlank()) {
            return text.strip();
        }
        boolean named = Kinds.ofTitle(parts[0]) != PostingKind.OTHER;
        boolean sites = Han.count(parts[0]) >= 8 && parts[parts.length - 1].length() <= LONGEST_SITE_NAME;
        return named || sites ? parts[0].strip() : text.strip();
    }

    /** 名称: 2010年政府工作报告 发布机构: …: the header of a disclosure page that came in lines. */
    private static String withoutLabels(String text) {
        Matcher labelled = text.startsWith("名") || text.startsWith("标") ? LABELLED.matcher(text) : null;
        return labelled != null && labelled.matches() ? labelled.group(1) : text;
    }

    private static String inOneLine(String title) {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                return BREAK.matcher(title).replaceAll(" ");
            }
        }
        return title;
    }

    /** A quick look for what stands between a title and a site's name. */
    private static boolean mayNameSite(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("_|｜-—".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
