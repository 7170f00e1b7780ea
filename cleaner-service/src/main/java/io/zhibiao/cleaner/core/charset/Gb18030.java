package io.zhibiao.cleaner.core.charset;

import java.nio.charset.Charset;

/**
 * Decodes GB18030. The JDK's decoder of GBK is several times as fast, and gives the same but where it tells by a hole or a private-use
 * character that it does not know one: such text alone goes through the decoder of GB18030.
 */
final class Gb18030 {
    static final Charset CHARSET = Charset.forName("GB18030");

    private static final Charset GBK = Charset.forName("GBK");

    /** GBK's decoder reads 0xA892 as an earth sign, GB18030's as a circled plus. */
    private static final char OTHERWISE = '\u2641';

    private Gb18030() {}

    static String decode(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, GBK);
        return isSure(text) ? text : byPieces(bytes, from, from + length);
    }

    /** A character that GBK does not know costs its own piece the quick way, not the whole page. */
    private static String byPieces(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int start = from;
        while (start < to) {
            int end = pieceEnd(bytes, start, to);
            String piece = new String(bytes, start, end - start, GBK);
            text.append(isSure(piece) ? piece : new String(bytes, start, end - start, CHARSET));
            start = end;
        }
        return text.toString();
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
