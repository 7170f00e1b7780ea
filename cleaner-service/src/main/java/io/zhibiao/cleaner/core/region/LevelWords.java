package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text speaks of its own government: 全市, 我县, 受区人民政府委托. A county's report speaks of 全县 far more often than of 全市
 * or 全省.
 */
final class LevelWords {
    private static final Pattern OWN = Pattern.compile("(?:全|我|本)(?:自治)?([省市县区州旗盟])(?![场域级位镇])");
    private static final Pattern MANDATE =
            Pattern.compile("(?:受|代表)(?:自治|新|管理|林|特|地)?([省市县区州旗盟])(?:人民政府|政府|行政公署|行署|管委会|管理委员会)");
    private static final String LEVELS = "省市县区州旗盟";
    private static final int MANDATE_WEIGHT = 5;

    private final int[] counts = new int[LEVELS.length()];
    private int total;

    private LevelWords() {}

    static LevelWords of(CharSequence text) {
        LevelWords words = new LevelWords();
        words.count(OWN.matcher(text), 1);
        words.count(MANDATE.matcher(text), MANDATE_WEIGHT);
        return words;
    }

    /** The share, 0 to 1, of the words that fit the division's ending; 0 where the text has none. */
    double share(Division division) {
        int level = level(division);
        return total == 0 || level < 0 ? 0 : (double) counts[level] / total;
    }

    private void count(Matcher matcher, int weight) {
        while (matcher.find()) {
            counts[LEVELS.indexOf(matcher.group(1))] += weight;
            total += weight;
        }
    }

    private static int level(Division division) {
        if (division.zone()) {
            return LEVELS.indexOf('区');
        }
        return LEVELS.indexOf(division.name().charAt(division.name().length() - 1));
    }
}
