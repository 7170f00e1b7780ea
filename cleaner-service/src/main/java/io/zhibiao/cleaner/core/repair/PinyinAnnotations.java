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
            int end = isOpening(text.charAt(i)) ? annotationEnd(text, i) : i;
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

    /** Index behind the annotation whose bracket opens at an index; that index itself where there is none. */
    public int annotationEnd(String text, int opening) {
        int close = closing(text, opening);
        if (close <= opening + 1 || opening == 0) {
            return opening;
        }
        return readings.is(text.charAt(opening - 1), text.substring(opening + 1, close)) ? close + 1 : opening;
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
