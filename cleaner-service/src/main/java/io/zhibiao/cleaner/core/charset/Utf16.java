package io.zhibiao.cleaner.core.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-16 without a byte order mark: its ASCII signs, blanks and line breaks have a zero byte, always on the same side. */
final class Utf16 {
    private static final int LOOKED_AT = 8 * 1024;
    private static final int SHARE = 20;

    private Utf16() {}

    static Optional<Charset> detect(byte[] body) {
        int length = Math.min(body.length, LOOKED_AT);
        if (!hasZero(body, length)) {
            return Optional.empty();
        }
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            if (body[i] == 0) {
                zeros[i & 1]++;
            }
        }
        if (zeros[0] > length / SHARE && zeros[1] * 10 < zeros[0]) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (zeros[1] > length / SHARE && zeros[0] * 10 < zeros[1]) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    /** A quick look: text in other encodings has none. */
    private static boolean hasZero(byte[] body, int length) {
        for (int i = 0; i < length; i++) {
            if (body[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
