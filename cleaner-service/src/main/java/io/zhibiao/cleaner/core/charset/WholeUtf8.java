package io.zhibiao.cleaner.core.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what is UTF-8 from the first byte to the last, and tells what is not, in one pass: most pages are, and asking first, or looking for
 * faults in the text afterwards, costs as much again.
 */
final class WholeUtf8 {
    private static final int HIGHEST_OF_TWO = 0x7ff;

    /** What the marks of the three bytes leave behind when their bits are put together with their signs. */
    private static final int MARKS = (byte) 0xe0 << 12 ^ (byte) 0x80 << 6 ^ (byte) 0x80;

    /** Bytes of a page up to which a thread decodes in the same place time after time: clearing a new one costs as much as decoding. */
    private static final int USUAL_LENGTH = 256 * 1024;

    private static final ThreadLocal<char[]> PLACE = ThreadLocal.withInitial(() -> new char[USUAL_LENGTH]);

    /** Eight bytes at once, and the bits of them that no ASCII character has. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long NOT_ASCII = 0x8080808080808080L;

    private final byte[] body;
    private final char[] text;
    private int length;

    private WholeUtf8(byte[] body, char[] text) {
        this.body = body;
        this.text = text;
    }

    /** The text; null where a byte belongs to no well-formed sequence. */
    static @Nullable String decode(byte[] body) {
        char[] text = body.length > USUAL_LENGTH ? new char[body.length] : PLACE.get();
        WholeUtf8 decoding = new WholeUtf8(body, text);
        return decoding.isWhole() ? new String(text, 0, decoding.length) : null;
    }

    private boolean isWhole() {
        int n = 0;
        int i = 0;
        while (i < body.length) {
            int lead = body[i];
            if (lead >= 0) {
                int ascii = ascii(i, n);
                n += ascii;
                i += ascii;
                continue;
            }
            int three = (lead & 0xf0) == 0xe0 ? ofThree(i) : 0;
            if (three > 0) {
                text[n++] = (char) three;
                i += 3;
                continue;
            }
            int bytes = Utf8.sequence(body, i);
            if (bytes == 0) {
                return false;
            }
            n += Character.toChars(ofAny(i, bytes), text, n);
            i += bytes;
        }
        length = n;
        return true;
    }

    /** Copies the ASCII characters from a place on, eight at a time where there are so many; tells how many there are. */
    private int ascii(int at, int n) {
        int i = at;
        int to = n;
        while (i + Long.BYTES <= body.length && ((long) EIGHT.get(body, i) & NOT_ASCII) == 0) {
            for (int k = 0; k < Long.BYTES; k++) {
                text[to + k] = (char) body[i + k];
            }
            i += Long.BYTES;
            to += Long.BYTES;
        }
        while (i < body.length && body[i] >= 0) {
            text[to++] = (char) body[i++];
        }
        return i - at;
    }

    /** The character of three bytes, as all Chinese ones are; 0 where they spell none. */
    private int ofThree(int at) {
        if (at + 2 >= body.length) {
            return 0;
        }
        int second = body[at + 1];
        int third = body[at + 2];
        char c = (char) (body[at] << 12 ^ second << 6 ^ third ^ MARKS);
        boolean follow = (second & third & 0xc0) == 0x80 && (second & 0x40) == 0 && (third & 0x40) == 0;
        return follow && c > HIGHEST_OF_TWO && !Character.isSurrogate(c) ? c : 0;
    }

    /** The character of a well-formed sequence. */
    private int ofAny(int at, int length) {
        int c = body[at] & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
            c = (c << 6) | (body[at + i] & 0x3f);
        }
        return c;
    }
}
