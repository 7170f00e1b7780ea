package io.zhibiao.cleaner.core.boilerplate;

import io.zhibiao.cleaner.core.language.Tsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lines of a page's chrome, by phrase: view counters, share bars, login prompts, footers. */
public final class ChromeLines {
    private static final int LONGEST = 160;
    private static final int LONGEST_NOTICE = 300;

    private static final int LONGEST_HEADING = 20;
    private static final List<String> PLACES = List.of("line", "end", "part", "stop", "links", "notice");

    private final PatternSet whole;
    private final PatternSet ending;
    private final Pattern inline;
    private final PatternSet parts;
    private final PatternSet stop;
    private final PatternSet links;
    private final PatternSet notice;

    public ChromeLines() {
        Map<String, List<String>> patterns = new HashMap<>();
        PLACES.forEach(place -> patterns.put(place, new ArrayList<>()));
        Tsv.pairs("chrome-lines.tsv", (place, pattern) -> {
            if (!PLACES.contains(place)) {
                throw new IllegalStateException("one of " + PLACES + " is expected, got: " + place);
            }
            patterns.getOrDefault(place, List.of()).add(pattern);
        });
        whole = new PatternSet(patterns.getOrDefault("line", List.of()));
        ending = new PatternSet(patterns.getOrDefault("end", List.of()));
        inline = Pattern.compile("(?i)" + String.join("|", patterns.getOrDefault("part", List.of())));
        parts = new PatternSet(patterns.getOrDefault("part", List.of()));
        stop = new PatternSet(patterns.getOrDefault("stop", List.of()));
        links = new PatternSet(patterns.getOrDefault("links", List.of()));
        notice = new PatternSet(patterns.getOrDefault("notice", List.of()));
    }

    /** Whether a line is chrome wherever it stands. */
    public boolean isChrome(String line) {
        return line.length() <= LONGEST && !isSentence(line) && (isBare(line) || whole.matches(line));
    }

    /** Whether nothing behind a line belongs to the posting, when it stands behind the text. */
    public boolean isEnd(String line) {
        return line.length() <= LONGEST && ending.begins(line);
    }

    /** Whether a line is the heading of comments or recommended articles. */
    public boolean isStop(String line) {
        return line.length() <= LONGEST_HEADING && stop.matches(line);
    }

    /** Whether a line is the heading of a list of links that may stand inside a text. */
    public boolean isLinksHeading(String line) {
        return line.length() <= LONGEST_HEADING && links.matches(line);
    }

    /** Whether a sentence is the site's own notice, no part of a text though it reads like one. */
    public boolean isNotice(String line) {
        return line.length() <= LONGEST_NOTICE && notice.begins(line);
    }

    /** A line of source and date without the counters and buttons that stand in it. */
    public String withoutParts(String line) {
        boolean mayHold = line.length() <= LONGEST && parts.standsIn(line);
        return mayHold ? trimBars(inline.matcher(line).replaceAll(" ")) : line;
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
}
