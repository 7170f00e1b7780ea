package io.zhibiao.cleaner.core.language;

/**
 * Lines in a script that no Chinese government writes: Thai, kana, Cyrillic, Vietnamese Latin. The scripts of the country's own peoples
 * (Tibetan, Mongolian, Arabic, Hangul, Yi) are none of them.
 */
public final class ForeignScript {
    private static final int FEWEST = 6;

    /** Every fourth letter: Japanese writes most nouns in Chinese characters. */
    private static final int SHARE = 4;

    /** Vietnamese marks one vowel in two. */
    private static final int VIETNAMESE_SHARE = 7;

    /** From here on no script is foreign: most characters are told apart by that alone. */
    private static final char FIRST_HAN = '\u3400';

    private ForeignScript() {}

    /** Whether a line is written in one. */
    public static boolean is(Traits line) {
        return line.has(Traits.FOREIGN) && is(line.text());
    }

    private static boolean is(String line) {
        int foreign = 0;
        int vietnamese = 0;
        int accents = 0;
        int letters = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= FIRST_HAN) {
                letters++;
                continue;
            }
            letters += c > '9' ? 1 : 0;
            foreign += isForeign(c) ? 1 : 0;
            vietnamese += isVietnamese(c) ? 1 : 0;
            accents += c >= 0xc0 && c <= 0xff ? 1 : 0;
        }
        boolean marked = vietnamese > 1 && vietnamese + accents >= FEWEST;
        return (marked && (vietnamese + accents) * VIETNAMESE_SHARE >= letters)
                || (foreign >= FEWEST && foreign * SHARE >= letters);
    }

    /** Whether a character is a letter that such a script has and others do not. */
    static boolean isLetter(char c) {
        return isForeign(c) || isVietnamese(c);
    }

    private static boolean isForeign(char c) {
        return (c >= 0x0e01 && c <= 0x0e5b) || (c >= 0x3041 && c <= 0x30fa) || (c >= 0x0410 && c <= 0x044f);
    }

    private static boolean isVietnamese(char c) {
        return (c >= 0x1ea0 && c <= 0x1ef9) || c == 'đ' || c == 'ơ' || c == 'ư' || c == 'ă';
    }
}
