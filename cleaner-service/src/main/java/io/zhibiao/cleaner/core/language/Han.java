package io.zhibiao.cleaner.core.language;

/** Classes of characters; constant time, no allocation. */
public final class Han {
    private static final String TONE_LETTERS = "āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿê";
    private static final String STOPS = "。！？；：!?;:…";
    private static final String MARKS = "，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～％";

    private static final int HAN = 1;
    private static final int MARK = 1 << 1;
    private static final int STOP = 1 << 2;
    private static final int READING = 1 << 3;
    private static final int TONE = 1 << 4;
    private static final int BLANK = 1 << 5;
    private static final int INVISIBLE = 1 << 6;

    /** The classes of each character: every page's every character is asked for several of them. */
    private static final byte[] CLASSES = classes();

    private Han() {}

    /** A Chinese character of the basic plane, compatibility block included. */
    public static boolean is(char c) {
        return (CLASSES[c] & HAN) != 0;
    }

    /** A mark of Chinese punctuation. */
    public static boolean isMark(char c) {
        return (CLASSES[c] & MARK) != 0;
    }

    /** A mark that ends a sentence, or leads from a heading to its text. */
    public static boolean isStop(char c) {
        return (CLASSES[c] & STOP) != 0;
    }

    /** A letter that a reading is spelled with, in lower case, with its tone or without. */
    public static boolean isReadingLetter(char c) {
        return (CLASSES[c] & READING) != 0;
    }

    /** A letter that carries a tone. */
    public static boolean hasTone(char c) {
        return (CLASSES[c] & TONE) != 0;
    }

    /** A blank of any width, no line break among them. */
    public static boolean isBlank(char c) {
        return (CLASSES[c] & BLANK) != 0;
    }

    /** A character that shows nothing: joiners, direction marks, byte order marks, controls. */
    public static boolean isInvisible(char c) {
        return (CLASSES[c] & INVISIBLE) != 0;
    }

    /** A blank or a character that shows nothing. */
    public static boolean isBlankOrInvisible(char c) {
        return (CLASSES[c] & (BLANK | INVISIBLE)) != 0;
    }

    /** Whether a text has a blank or a character that shows nothing. */
    public static boolean hasBlankOrInvisible(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBlankOrInvisible(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has as many Chinese characters; read no further than to the last of them. */
    public static boolean hasAtLeast(int wanted, CharSequence text) {
        int n = 0;
        for (int i = 0; i < text.length() && n < wanted; i++) {
            n += CLASSES[text.charAt(i)] & HAN;
        }
        return n >= wanted;
    }

    /** How many Chinese characters a text has. */
    public static int count(CharSequence text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            n += CLASSES[text.charAt(i)] & HAN;
        }
        return n;
    }

    private static byte[] classes() {
        byte[] classes = new byte[0x10000];
        for (int i = 0; i < classes.length; i++) {
            char c = (char) i;
            classes[i] = (byte) ((han(c) ? HAN : 0) | (blank(c) ? BLANK : 0) | (invisible(c) ? INVISIBLE : 0));
        }
        add(classes, MARKS, MARK);
        add(classes, STOPS, STOP);
        add(classes, "abcdefghijklmnopqrstuvwxyz", READING);
        add(classes, TONE_LETTERS, READING | TONE);
        classes['ü'] = READING;
        return classes;
    }

    private static void add(byte[] classes, String characters, int bits) {
        for (int i = 0; i < characters.length(); i++) {
            classes[characters.charAt(i)] |= (byte) bits;
        }
    }

    private static boolean han(char c) {
        return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff) || c == '〇';
    }

    private static boolean blank(char c) {
        return c == ' '
                || c == '\t'
                || c == 0xa0
                || c == 0x3000
                || (c >= 0x2000 && c <= 0x200a)
                || c == 0x202f
                || c == 0x205f;
    }

    private static boolean invisible(char c) {
        return (c < 0x20 && c != '\n' && c != '\t' && c != '\r')
                || (c >= 0x7f && c < 0xa0)
                || c == 0xad
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0xfeff;
    }
}
