package io.zhibiao.cleaner.core.boilerplate;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Tsv;
import io.zhibiao.cleaner.core.language.WordSet;
import io.zhibiao.cleaner.core.layout.PassageStep;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Drops the lines a hacked site serves to search engines: lists of search phrases of porn and gambling. Told by features: words of
 * that trade, and phrases in a row without the structure of a sentence.
 */
public final class SpamLines implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "spam_line";

    private static final int SEPARATED = 3;
    private static final int LONGEST_PHRASE = 40;

    /** Who writes of the trade to end it. */
    private static final Pattern AGAINST = Pattern.compile("打击|整治|查处|查禁|查获|违法|犯罪|严禁|扫黄|专项行动|治理");

    private final Set<String> strong = new HashSet<>();
    private final WordSet words;

    public SpamLines() {
        Set<String> all = new HashSet<>();
        Tsv.pairs("spam-words.tsv", (word, weight) -> {
            all.add(word);
            if (weight.equals("strong")) {
                strong.add(word);
            }
        });
        words = new WordSet(all);
    }

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        boolean hacked = passages.stream().anyMatch(p -> isSpam(p.text()));
        if (!hacked) {
            return passages;
        }
        List<Passage> kept = new ArrayList<>();
        for (Passage passage : passages) {
            if (isSpam(passage.text()) || praises(passage.text())) {
                log.add(KIND, passage.text(), "");
            } else {
                kept.add(passage);
            }
        }
        return kept;
    }

    /** Whether a line is spam by itself. */
    public boolean isSpam(String line) {
        Trade trade = trade(line);
        boolean sentence = trade.words() > 0 && line.indexOf('。') >= 0;
        if (trade.words() == 0 || (sentence && trade.strong == 0)) {
            return false;
        }
        int phrases = phrases(line);
        boolean listed = !sentence && phrases >= SEPARATED;
        boolean namesTrade = trade.strong >= 1 && trade.words() * 3 >= phrases;
        boolean dense = trade.strong >= (sentence ? 4 : 2) && trade.strong * 40 >= line.length();
        return ((listed && (namesTrade || trade.words() >= phrases)) || dense) && !isAgainst(line);
    }

    /** Whether a line is spam on a page that holds spam: there, a word of the trade is enough. */
    private boolean praises(String line) {
        Trade trade = trade(line);
        boolean named = trade.strong >= 1 && trade.words() >= 2;
        return (named || trade.words() >= 4) && trade.words() * 25 >= line.length() && !isAgainst(line);
    }

    private Trade trade(String line) {
        Set<String> found = words.in(line);
        if (found.isEmpty()) {
            return Trade.NONE;
        }
        int named = (int) found.stream().filter(strong::contains).count();
        return new Trade(named, found.size() - named);
    }

    /** Whether a line speaks of the trade without advertising it, or hardly speaks at all. */
    private static boolean isAgainst(String line) {
        return Han.count(line) < 4 || AGAINST.matcher(line).find();
    }

    /**
     * What a line has of the trade.
     *
     * @param strong words that are not met in postings
     * @param weak words that are
     */
    private record Trade(int strong, int weak) {
        private static final Trade NONE = new Trade(0, 0);

        int words() {
            return strong + weak;
        }
    }

    /** How many short phrases stand in a row between separators. */
    private static int phrases(String text) {
        int phrases = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSeparator(text.charAt(i))) {
                phrases += i > start && i - start <= LONGEST_PHRASE ? 1 : 0;
                start = i + 1;
            }
        }
        return phrases;
    }

    private static boolean isSeparator(char c) {
        return c == '_' || c == ',' || c == '，' || c == '|' || c == '-' || c == '、' || c == ' ' || c == '/';
    }
}
