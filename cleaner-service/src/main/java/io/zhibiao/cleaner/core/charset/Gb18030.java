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
        return isSure(text) ? text : new String(bytes, from, length, CHARSET);
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
