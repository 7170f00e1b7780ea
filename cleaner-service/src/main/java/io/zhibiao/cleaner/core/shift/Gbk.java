package io.zhibiao.cleaner.core.shift;

import java.nio.charset.Charset;
import java.util.Arrays;

/** The two-byte characters of GBK, its user-defined areas among them, which decoders show as private-use characters. */
final class Gbk {
    static final int FIRST = 0x81;
    static final int LAST = 0xfe;
    private static final char NONE = '\ufffd';
    private static final char[] CHARACTERS = new char[0x10000];
    private static final char[] BYTES = new char[0x10000];

    static {
        Charset charset = Charset.forName("GB18030");
        for (int pair = FIRST << 8 | 0x40; pair <= (LAST << 8 | LAST); pair++) {
            String text = new String(new byte[] {(byte) (pair >> 8), (byte) pair}, charset);
            boolean one = (pair & 0xff) >= 0x40 && (pair & 0xff) != 0x7f && text.length() == 1;
            CHARACTERS[pair] = one ? text.charAt(0) : NONE;
            if (one && text.charAt(0) != NONE) {
                BYTES[text.charAt(0)] = (char) pair;
            }
        }
    }

    private Gbk() {}

    /** The character of two bytes; U+FFFD where there is none. */
    static char character(int lead, int trail) {
        return lead < FIRST ? NONE : CHARACTERS[lead << 8 | trail];
    }

    /** The characters with a lead byte that pass a test. */
    static char[] withLead(int lead, ByteShift.CharacterTest test) {
        char[] found = new char[LAST + 1 - 0x40];
        int n = 0;
        for (int trail = 0x40; trail <= LAST; trail++) {
            char c = character(lead, trail);
            if (c != NONE && test.test(c)) {
                found[n++] = c;
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** The lead byte of a character; 0 for one that has no two bytes. */
    static int lead(char c) {
        return BYTES[c] >> 8;
    }

    /** The trail byte of a character. */
    static int trail(char c) {
        return BYTES[c] & 0xff;
    }
}
