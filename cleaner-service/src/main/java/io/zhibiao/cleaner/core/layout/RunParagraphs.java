package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paragraphs of a line in which nothing stands between them: …提出意见。一、2023年工作回顾(一)…. They begin at 各位代表 behind a title, and
 * at the numbers of headings behind the end of a sentence, or one right behind the other; only where the numbers go up from one.
 */
final class RunParagraphs {
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final int LOOKED_AT = 8;
    private static final Pattern TITLE =
            Pattern.compile("^(?:\\d{1,2}[、.．])?([^。；;！]{6,100}?(?:报告|公报|[)）]))\\s*(?=各位代表)");

    /** 1政府工作报告——2012年1月3日在…第一次会议上区长某某各位代表: title, occasion and speaker, the number of the page in front. */
    private static final Pattern OCCASION = Pattern.compile(
            "^\\d{0,2}\\s*((?:20\\d{2}年)?[^。；;！，,\\d]{4,60}?报告)\\s*(—{1,2}[^。；;！]{10,60}?会议上)\\s*([^。；;！，,]{0,40}?)\\s*(?=各位代表)");

    private RunParagraphs() {}

    /** The paragraphs; the passage alone where it is no report without borders. */
    static List<Passage> of(Passage passage) {
        String text = passage.text();
        List<Passage> pieces = new ArrayList<>();
        int start = 0;
        Matcher occasion = OCCASION.matcher(text);
        Matcher title = TITLE.matcher(text);
        if (occasion.find()) {
            for (int i = 1; i <= occasion.groupCount(); i++) {
                add(pieces, occasion.group(i), 0, occasion.group(i).length());
            }
            start = occasion.end();
        } else if (title.find()) {
            pieces.add(new Line(title.group(1)));
            start = title.end();
        }
        for (int border : borders(text)) {
            add(pieces, text, start, border);
            start = Math.max(start, border);
        }
        if (pieces.isEmpty()) {
            return List.of(passage);
        }
        add(pieces, text, start, text.length());
        return pieces;
    }

    private static void add(List<Passage> pieces, String text, int from, int to) {
        String piece = from < to ? text.substring(from, to).strip() : "";
        if (!piece.isEmpty()) {
            pieces.add(new Line(piece));
        }
    }

    /** Where headings with numbers begin; empty where there is no second one of the first level. */
    private static List<Integer> borders(String text) {
        List<Integer> borders = new ArrayList<>();
        int chapters = 0;
        int sections = 0;
        for (int i = 1; i < text.length(); i++) {
            int level = Han.isStop(text.charAt(i - 1)) ? level(text, i) : 0;
            if (level == 1 && numeral(text, i) == chapters + 1) {
                chapters++;
                sections = 0;
                borders.add(i);
            } else if (level == 2 && numeral(text, i + 1) == sections + 1) {
                sections++;
                borders.add(i);
            }
        }
        return chapters >= 2 ? borders : List.of();
    }

    private static int level(String text, int at) {
        char first = text.charAt(at);
        boolean mayBe = first == '(' || first == '（' || NUMERALS.indexOf(first) >= 0;
        return mayBe ? Numbering.level(text.subSequence(at, Math.min(text.length(), at + LOOKED_AT))) : 0;
    }

    /** The number of up to ten that stands here; 0 for none. */
    private static int numeral(String text, int at) {
        return NUMERALS.indexOf(text.charAt(at)) + 1;
    }
}
