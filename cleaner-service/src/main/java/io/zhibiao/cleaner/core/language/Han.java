package io.zhibiao.cleaner.core.language;

/** Classes of characters; constant time, no allocation. */
public final class Han {
    private static final String TONE_LETTERS = "āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿê";
    private static final String STOPS = "。！？；：!?;:…";
    private static final String MARKS = "，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～％";

    private Han() {}

    /** A Chinese character of the basic plane, compatibility block included. */
    public static boolean is(char c) {
        return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff) || c == '〇';
    }

    /** A mark of Chinese punctuation. */
    public static boolean isMark(char c) {
        return (c >= 0x2014 && MARKS.indexOf(c) >= 0) || c == '·';
    }

    /** A mark that ends a sentence, or leads from a heading to its text. */
    public static boolean isStop(char c) {
        return STOPS.indexOf(c) >= 0;
    }

    /** A letter that a reading is spelled with, in lower case, with its tone or without. */
    public static boolean isReadingLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c > 0x7f && TONE_LETTERS.indexOf(c) >= 0);
    }

    /** A letter that carries a tone. */
    public static boolean hasTone(char c) {
        return c > 0x7f && c != 'ü' && TONE_LETTERS.indexOf(c) >= 0;
    }

    /** A blank of any width, no line break among them. */
    public static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == 0xa0
                || c == 0x3000
                || (c >= 0x2000 && c <= 0x200a)
                || c == 0x202f
                || c == 0x205f;
    }

    /** A character that shows nothing: joiners, direction marks, byte order marks, controls. */
    public static boolean isInvisible(char c) {
        return (c < 0x20 && c != '\n' && c != '\t' && c != '\r')
                || (c >= 0x7f && c < 0xa0)
                || c == 0xad
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0xfeff;
    }

    /** How many Chinese characters a text has. */
    public static int count(CharSequence text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            if (is(text.charAt(i))) {
                n++;
            }
        }
        return n;
    }
}
