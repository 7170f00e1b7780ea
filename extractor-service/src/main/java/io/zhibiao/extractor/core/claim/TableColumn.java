package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.lexicon.TableWords;
import io.zhibiao.extractor.core.token.Token;
import io.zhibiao.extractor.core.token.Token.When;
import io.zhibiao.extractor.core.token.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table holds, as its header tells.
 *
 * @param header the header's words, merged cells joined
 * @param role what the cells are
 * @param kind null where the header does not tell
 * @param when null where the header tells no time
 * @param reach which of the months the table is about
 * @param words the header without what told role, kind and time: the thing a plain value counts (总投资)
 */
record TableColumn(
        String header,
        Role role,
        @Nullable ClaimKind kind,
        @Nullable When when,
        Reach reach,
        String words) {

    /** Which of the months that a table is about a column's values are of. */
    enum Reach {
        ALL,
        LAST_MONTH,
        UP_TO_LAST
    }

    /** What the cells of a column are. */
    enum Role {
        NAME,
        UNIT,
        LEVEL,
        GROWTH,
        COMPLETION,
        SHARE,
        CHANGE,
        SKIPPED
    }

    static TableColumn of(String header, Tokens tokens, TableWords told) {
        Role role = role(header, told);
        When when = when(tokens);
        boolean basis =
                when != null && (comparison(header, when) || (role != Role.LEVEL && when.sort() == When.Sort.LAST));
        return new TableColumn(
                header, role, kind(header, told), basis ? null : when, reach(header, told), words(header, told));
    }

    /** 本月 is one month; 本月止累计 all up to it. */
    private static Reach reach(String header, TableWords told) {
        if (any(told.sums(), header)) {
            return Reach.UP_TO_LAST;
        }
        return any(told.month(), header) ? Reach.LAST_MONTH : Reach.ALL;
    }

    /** Whether it holds no claims, whatever its cells say. */
    boolean aside() {
        return role == Role.UNIT || role == Role.SKIPPED;
    }

    /** Whether it holds a pace of several years (年均增长). */
    boolean yearly() {
        return header.contains("年均");
    }

    @Nullable
    Measure measure() {
        return switch (role) {
            case GROWTH -> Measure.GROWTH;
            case COMPLETION -> Measure.COMPLETION;
            case SHARE -> Measure.SHARE;
            case CHANGE -> Measure.CHANGE;
            case NAME, UNIT, LEVEL, SKIPPED -> null;
        };
    }

    /** 比2009年±%, 上年=100: the year it is held against. */
    private static boolean comparison(String header, When when) {
        return (when.start() > 0 && "比较".indexOf(header.charAt(when.start() - 1)) >= 0)
                || header.startsWith("=100", when.end());
    }

    private static Role role(String header, TableWords told) {
        if (any(told.skipped(), header)) {
            return Role.SKIPPED;
        }
        if (header.contains("单位") && !header.contains("名称")) {
            return Role.UNIT;
        }
        if (any(told.completion(), header) || completes(header, told)) {
            return Role.COMPLETION;
        }
        if (any(told.change(), header)) {
            return Role.CHANGE;
        }
        if (any(told.growth(), header)) {
            return Role.GROWTH;
        }
        if (any(told.share(), header)) {
            return Role.SHARE;
        }
        String bare = behindBracket(header);
        return told.names().stream().anyMatch(bare::endsWith) ? Role.NAME : Role.LEVEL;
    }

    /** 完成前三季度目标任务占比(%), 完成调整预算%. */
    private static boolean completes(String header, TableWords told) {
        boolean percent = header.endsWith("%") || header.contains("(%") || header.contains("（%");
        boolean rate = any(told.share(), header) || (percent && !any(told.growth(), header));
        return rate && header.contains("完成") && any(told.aims(), header);
    }

    private static String behindBracket(String header) {
        int round = header.indexOf('(');
        int wide = header.indexOf('（');
        int open = round < 0 ? wide : wide < 0 ? round : Math.min(round, wide);
        return open < 0 ? header : header.substring(0, open);
    }

    private static @Nullable ClaimKind kind(String header, TableWords told) {
        if (header.contains("预计")) {
            return ClaimKind.ESTIMATE;
        }
        boolean done = any(told.results(), header) && !header.contains("目标") && !header.contains("计划数");
        if (done) {
            return ClaimKind.ACTUAL;
        }
        String aims = header.replace("公共预算", "").replace("预算收入", "").replace("预算支出", "");
        return any(told.aims(), aims) && role(header, told) != Role.COMPLETION ? ClaimKind.TARGET : null;
    }

    private static @Nullable When when(Tokens tokens) {
        When found = null;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof When when && when.sort() != When.Sort.SPAN) {
                found = found == null || found.year() == 0 ? merged(found, when) : narrowed(found, when);
            }
        }
        return found == null ? bareYear(tokens) : found;
    }

    private static When merged(@Nullable When before, When when) {
        return before == null || when.year() > 0 ? when : before;
    }

    /** 2025年 and 一季度 together are a quarter of that year. */
    private static When narrowed(When year, When part) {
        boolean narrows = part.sort() == When.Sort.MONTHS || part.sort() == When.Sort.MONTH;
        return narrows && part.year() == 0
                ? new When(
                        part.start(), part.end(), part.sort(), year.year(), 0, part.month(), part.toMonth(), part.day())
                : year;
    }

    private static @Nullable When bareYear(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Amount a && a.unit().bare() && a.value() >= 1990 && a.value() <= 2060) {
                return new When(a.start(), a.end(), When.Sort.YEAR, (int) a.value(), 0, 0, 0, 0);
            }
        }
        return null;
    }

    private static String words(String header, TableWords told) {
        String bare = Blanks.none(withoutYears(behindBracket(header)));
        for (String word : told.plain()) {
            bare = bare.replace(word, "");
        }
        return bare.length() >= 2 && bare.length() <= 8 && TableGrid.year(bare) == 0 ? bare : "";
    }

    private static String withoutYears(String header) {
        StringBuilder kept = new StringBuilder(header.length());
        int at = 0;
        while (at < header.length()) {
            int end = Math.min(header.length(), at + 5);
            int year = end - at == 5 ? TableGrid.year(header.substring(at, end)) : 0;
            if (year > 0) {
                at = end;
            } else {
                kept.append(header.charAt(at++));
            }
        }
        return kept.toString();
    }

    private static boolean any(List<String> words, String header) {
        return words.stream().anyMatch(header::contains);
    }
}
