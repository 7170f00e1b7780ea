package io.zhibiao.benchmarks;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Ids;
import io.zhibiao.events.PostingKind;
import java.time.Instant;
import java.util.List;

/** Texts that would take a reader very long whose steps look back or ahead without bound. */
public enum Hostile {
    ONE_LINE("地区生产总值增长6%，城镇、农村居民人均可支配收入分别达到38600元和17200元，新建两所学校并完成投资1.2亿元，", Hostile.LONG),
    PLAIN("经济发展", Hostile.LONG),
    DIGITS("7", Hostile.SHORT),
    DIGITS_IN_GROUPS("123,", Hostile.SHORT),
    DIGITS_AND_BLANKS("1 ", Hostile.SHORT),
    NUMERALS("一", Hostile.SHORT),
    NESTED_BRACKETS("（", "）", Hostile.SHORT),
    NESTED_CLAIMS("增长8%（", "）", Hostile.SHORT),
    OPEN_QUOTES("“", Hostile.SHORT),
    OPEN_TITLES("《", Hostile.SHORT),
    LIST_MARKS("、", Hostile.LONG),
    LIST_OF_ITEMS("1、", Hostile.LONG),
    RESPECTIVELY("分别", Hostile.LONG),
    PAIRS_IN_ONE_CLAUSE("A、B分别增长8%、9%", Hostile.LONG),
    VALUES_IN_ONE_CLAUSE("8%", Hostile.LONG),
    LIST_OF_VALUES("8%、", Hostile.LONG),
    COUNTS_IN_ONE_CLAUSE("新增8家", Hostile.LONG),
    CHANGES("增长", Hostile.LONG),
    FROM_TO("由1%提高到", Hostile.LONG),
    YEARS("2023年", Hostile.LONG),
    RATIOS("1:", Hostile.SHORT),
    SHARES("占", Hostile.LONG),
    AMONG("其中", Hostile.LONG),
    COLONS("增长：", Hostile.LONG),
    SENTENCES("增长8%。", Hostile.LONG),
    LINES("增长8%\n", Hostile.LONG),
    HEADINGS("一、工作\n", Hostile.LONG),
    BLANKS("　 ", Hostile.LONG),
    PLACES("永春县达埔镇", Hostile.LONG),
    INDICATORS("地区生产总值", Hostile.LONG);

    private static final int LONG = 1_000_000;
    private static final int SHORT = 100_000;

    private final String piece;
    private final String closing;
    private final int length;

    Hostile(String piece, int length) {
        this(piece, "", length);
    }

    Hostile(String piece, String closing, int length) {
        this.piece = piece;
        this.closing = closing;
        this.length = length;
    }

    /** A plan report that holds this text alone, at full length or a part of it. */
    CleanPosting posting(int part) {
        int times = length / part / piece.length();
        String text = piece.repeat(times) + closing.repeat(times);
        String url = "https://www.example.gov.cn/hostile.html";
        return new CleanPosting(
                Ids.posting(url),
                Ids.revision(text),
                url,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                PostingKind.PLAN_REPORT,
                2023,
                2024,
                text,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                "hostile",
                "page",
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
