package io.zhibiao.cleaner.core.charset;

import java.nio.charset.StandardCharsets;

/** A page put together from parts in two encodings: each run between two tags or line breaks is read by itself. */
final class MixedText {
    private MixedText() {}

    static String decode(byte[] body) {
        StringBuilder text = new StringBuilder(body.length);
        int start = 0;
        for (int i = 1; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n' || body[i] == '<') {
                text.append(run(body, start, i));
                start = i;
            }
        }
        return text.toString();
    }

    private static String run(byte[] body, int from, int to) {
        return isUtf8(body, from, to)
                ? new String(body, from, to - from, StandardCharsets.UTF_8)
                : Gb18030.decode(body, from, to - from);
    }

    private static boolean isUtf8(byte[] body, int from, int to) {
        int i = from;
        while (i < to) {
            int length = Utf8.sequence(body, i);
            if (length == 0 || i + length > to) {
                return false;
            }
            i += length;
        }
        return true;
    }
}
