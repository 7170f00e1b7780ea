package io.zhibiao.cleaner.core.charset;

import java.nio.charset.Charset;

/**
 * Decodes and encodes GB18030. The JDK's decoder and encoder of GBK are several times as fast, and give the same but where they tell by a hole or
 * a private-use character that they do not know one: such text alone goes through those of GB18030.
 */
public final class Gb18030 {
    public static final Charset CHARSET = Charset.forName("GB18030");

    private static final Charset GBK = Charset.forName("GBK");

    /** GBK's decoder reads 0xA892 as an earth sign, GB18030's as a circled plus. */
    private static final char OTHERWISE = '\u2641';

    private static final char HOLE = '?';

    private Gb18030() {}

    /** The text of some bytes, U+FFFD where they are none. */
    public static String decode(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, GBK);
        return isSure(text) ? text : byPieces(bytes, from, from + length);
    }

    /** The bytes of a text, a question mark for half a surrogate pair. */
    public static byte[] encode(String text) {
        byte[] bytes = text.getBytes(GBK);
        boolean same = isSure(text) && holes(bytes) == marks(text);
        return same ? bytes : text.getBytes(CHARSET);
    }

    /** How many question marks there are: an encoder writes one for what it does not know, and no byte of another character is one. */
    public static int holes(byte[] bytes) {
        int holes = 0;
        for (byte b : bytes) {
            holes += b == HOLE ? 1 : 0;
        }
        return holes;
    }

    private static int marks(String text) {
        int marks = 0;
        for (int i = text.indexOf(HOLE); i >= 0; i = text.indexOf(HOLE, i + 1)) {
            marks++;
        }
        return marks;
    }

    /**
     * Whether some bytes may be text to the last: no if a byte stands where a character begins that begins none. A quick look at the characters of
     * one and two bytes up to the first that has more or is broken off; bytes of UTF-8 seldom stand it.
     */
    public static boolean mayBeText(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xff;
            if (lead < 0x80) {
                i++;
            } else if (lead == 0x80 || lead == 0xff) {
                return false;
            } else if (i + 1 < bytes.length && isTrail(bytes[i + 1] & 0xff)) {
                i += 2;
            } else {
                return true;
            }
        }
        return true;
    }

    private static boolean isTrail(int b) {
        return b >= 0x40 && b != 0x7f && b != 0xff;
    }

    /** A character that GBK does not know costs its own piece the quick way, not the whole page. */
    private static String byPieces(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int start = from;
        while (start < to) {
            int end = pieceEnd(bytes, start, to);
            text.append(piece(bytes, start, end, end - start == to - from));
            start = end;
        }
        return text.toString();
    }

    /** @param whole whether it is the whole text, of which the quick way was tried */
    private static String piece(byte[] bytes, int from, int to, boolean whole) {
        String quick = whole ? "" : new String(bytes, from, to - from, GBK);
        return whole || !isSure(quick) ? new String(bytes, from, to - from, CHARSET) : quick;
    }

    /** Behind a line break or a bracket: no character of several bytes has one of them in it. */
    private static int pieceEnd(byte[] bytes, int start, int to) {
        int end = start + 1;
        while (end < to && bytes[end - 1] != '\n' && bytes[end - 1] != '>') {
            end++;
        }
        return end;
    }

    private static boolean isSure(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\ufffd' || (c >= '\ue000' && c <= '\uf8ff') || c == OTHERWISE) {
                return false;
            }
        }
        return true;
    }
}
