package io.zhibiao.standalone.look;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Script;
import java.util.List;

/**
 * The characters of some lines without their blanks, each in the spelling that repairs do not change: simplified, half width.
 *
 * @param keys the characters
 * @param lines the line each stands on
 * @param places its index in that line
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Stream(char[] keys, int[] lines, int[] places) {
    private static final int FULL_WIDTH = 0xfee0;

    static Stream of(List<String> texts) {
        int most = texts.stream().mapToInt(String::length).sum();
        char[] keys = new char[most];
        int[] lines = new int[most];
        int[] places = new int[most];
        int n = 0;
        for (int line = 0; line < texts.size(); line++) {
            String text = texts.get(line);
            for (int i = 0; i < text.length(); i++) {
                if (!isBlank(text.charAt(i))) {
                    keys[n] = key(text.charAt(i));
                    lines[n] = line;
                    places[n++] = i;
                }
            }
        }
        return new Stream(
                java.util.Arrays.copyOf(keys, n),
                java.util.Arrays.copyOf(lines, n),
                java.util.Arrays.copyOf(places, n));
    }

    int size() {
        return keys.length;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || Han.isBlank(c) || Han.isInvisible(c);
    }

    private static char key(char c) {
        char half = c > 0xff00 && c < 0xff5f ? (char) (c - FULL_WIDTH) : c;
        return Script.standard().simplified(half);
    }
}
