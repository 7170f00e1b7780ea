package io.zhibiao.cleaner.core.boilerplate;

import io.zhibiao.cleaner.core.language.Tsv;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a page's chrome, by phrase: view counters, share bars, login prompts, footers. */
public final class ChromeLines {
    private static final int LONGEST = 160;

    private final Pattern whole;
    private final Pattern ending;
    private final Pattern inline;

    public ChromeLines() {
        List<String> lines = new ArrayList<>();
        List<String> endings = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        Tsv.pairs("chrome-lines.tsv", (place, pattern) -> {
            switch (place) {
                case "line" -> lines.add(pattern);
                case "end" -> endings.add(pattern);
                case "part" -> parts.add(pattern);
                default -> throw new IllegalStateException("line, end or part is expected, got: " + place);
            }
        });
        whole = any(lines);
        ending = any(endings);
        inline = any(parts);
    }

    /** Whether a line is chrome wherever it stands. */
    public boolean isChrome(String line) {
        return line.length() <= LONGEST
                && !isSentence(line)
                && (isBare(line) || whole.matcher(line).matches());
    }

    /** Whether nothing behind a line belongs to the posting, when it stands behind the text. */
    public boolean isEnd(String line) {
        return line.length() <= LONGEST && ending.matcher(line).lookingAt();
    }

    /** A line of source and date without the counters and buttons that stand in it. */
    public String withoutParts(String line) {
        if (line.length() > LONGEST) {
            return line;
        }
        Matcher matcher = inline.matcher(line);
        return matcher.find() ? trimBars(matcher.replaceAll(" ")) : line;
    }

    private static boolean isSentence(String line) {
        return line.length() > 12 && line.charAt(line.length() - 1) == '。' && line.indexOf('，') > 0;
    }

    private static String trimBars(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isBarOrBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && isBarOrBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    /** A line of bars, dashes and blanks. */
    private static boolean isBare(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (!isBarOrBlank(line.charAt(i)) && "-—–_=*.·•>»<«\\/".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBarOrBlank(char c) {
        return c == '|' || c == '｜' || c == '丨' || c <= ' ' || c == 0xa0 || c == 0x3000;
    }

    private static Pattern any(List<String> patterns) {
        return Pattern.compile("(?i)(?:" + String.join("|", patterns) + ")");
    }
}
