package io.zhibiao.cleaner.core.repair;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Readings;
import io.zhibiao.cleaner.core.language.Traits;

/**
 * Takes the readings out that rewriters put behind characters: {@code 經(jīng)濟} becomes {@code 經濟}. Only a bracket that holds a
 * reading of the character before it goes; {@code 执行(2024)} and {@code 总值(GDP)} stay.
 */
public final class PinyinAnnotations implements TextRepair {
    /** The kind its repairs are told under. */
    public static final String KIND = "pinyin_annotation";

    /** The longest syllable has six letters (zhuāng, chuáng, shuāng). */
    private static final int LONGEST_READING = 6;

    /** So many readings are no chance. */
    private static final int MANY = 3;

    private final Readings readings;

    public PinyinAnnotations(Readings readings) {
        this.readings = readings;
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.has(Traits.BRACKET);
    }

    @Override
    public String apply(String text, RepairLog log) {
        StringBuilder out = null;
        int copied = 0;
        for (int i = 1; i < text.length(); i++) {
            int end = end(text, i, log);
            if (end > i) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i);
                int at = i - 1;
                log.add(KIND, () -> RepairLog.sample(text.substring(at, end), text.substring(at, at + 1)));
                copied = end;
                i = end - 1;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private int end(String text, int at, RepairLog log) {
        if (isOpening(text.charAt(at))) {
            return annotationEnd(text, at);
        }
        boolean mayBe = Han.isReadingLetter(text.charAt(at)) && Han.is(text.charAt(at - 1));
        return mayBe && log.count(KIND) >= MANY ? strayEnd(text, at) : at;
    }

    /**
     * Index behind a reading that has lost its opening bracket ({@code 务wù)}): only amid many whole ones, and with its tone, is it
     * none of another word.
     */
    private int strayEnd(String text, int at) {
        int close = closing(text, at - 1);
        String reading = close < 0 ? "" : text.substring(at, close);
        boolean tone = reading.chars().anyMatch(c -> c > 0x7f);
        return tone && readings.is(text.charAt(at - 1), reading) ? close + 1 : at;
    }

    /**
     * Index behind the annotation whose bracket opens at an index, and behind the ones that say it again (省(sheng)(sheng)); that
     * index itself where there is none.
     */
    public int annotationEnd(String text, int opening) {
        int close = opening == 0 ? -1 : closing(text, opening);
        String reading = close < 0 ? "" : text.substring(opening + 1, close);
        if (reading.isEmpty() || !readings.is(text.charAt(opening - 1), reading)) {
            return opening;
        }
        int end = close + 1;
        int length = end - opening;
        while (text.startsWith(reading, end + 1)
                && isOpening(text.charAt(end))
                && closing(text, end) == end + length - 1) {
            end += length;
        }
        return end;
    }

    /** Index of the closing bracket behind letters of a reading; -1 where there is none. */
    public static int closing(String text, int opening) {
        int limit = Math.min(text.length(), opening + 2 + LONGEST_READING);
        for (int i = opening + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '）') {
                return i;
            }
            if (!Han.isReadingLetter(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '（';
    }
}
