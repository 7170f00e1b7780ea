package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import java.util.List;

/**
 * How a text speaks of its own government: 全市, 我县, 受区人民政府委托. A county's report speaks of 全县 far more often than of 全市
 * or 全省.
 */
final class LevelWords {
    private static final String LEVELS = "省市县区州旗盟镇乡街";
    private static final String TOWNS = "镇乡街";
    private static final String OWN = "全我本";
    private static final String NOT_BEHIND = "场域级位镇村";
    private static final String NOT_BEFORE = "健安齐周完";
    private static final List<String> MANDATES = List.of("受", "代表");
    private static final Words PREFIXES = Words.of("自治", "新", "管理", "林", "特", "地");
    private static final int MANDATE_WEIGHT = 5;

    private final int[] counts = new int[LEVELS.length()];
    private int total;

    private LevelWords() {}

    static LevelWords of(String text) {
        LevelWords words = new LevelWords();
        for (int i = 0; i < OWN.length(); i++) {
            words.countOwn(text, OWN.charAt(i));
        }
        MANDATES.forEach(word -> words.countMandates(text, word));
        return words;
    }

    /** The share, 0 to 1, of the words that fit the division's ending; 0 where the text has none. */
    double share(Division division) {
        int level = level(division);
        return total == 0 || level < 0 ? 0 : (double) counts[level] / total;
    }

    /** The share of 全镇, 我乡 and the like. */
    double townShare() {
        int towns = 0;
        for (int i = 0; i < TOWNS.length(); i++) {
            towns += counts[LEVELS.indexOf(TOWNS.charAt(i))];
        }
        return total == 0 ? 0 : (double) towns / total;
    }

    private void countOwn(String text, char own) {
        for (int at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + 1)) {
            int behind = skipPrefix(text, at + 1);
            int level = level(text, behind);
            if (level >= 0 && !is(NOT_BEHIND, text, behind + 1) && !is(NOT_BEFORE, text, at - 1)) {
                count(level, 1);
            }
        }
    }

    private void countMandates(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int behind = skipPrefix(text, at + word.length());
            int level = level(text, behind);
            if (level >= 0 && Surroundings.GOVERNMENTS.at(text, behind + 1)) {
                count(level, MANDATE_WEIGHT);
            }
        }
    }

    private void count(int level, int weight) {
        counts[level] += weight;
        total += weight;
    }

    private static boolean is(String characters, String text, int at) {
        return at >= 0 && at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    private static int skipPrefix(String text, int at) {
        return at + PREFIXES.length(text, at);
    }

    private static int level(String text, int at) {
        return at < text.length() ? LEVELS.indexOf(text.charAt(at)) : -1;
    }

    private static int level(Division division) {
        if (division.zone()) {
            return LEVELS.indexOf('区');
        }
        return LEVELS.indexOf(division.name().charAt(division.name().length() - 1));
    }
}
