package io.zhibiao.cleaner.core.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Does to text what the rewriters do: works on its GBK bytes with string functions that mind no character border. */
public final class DamageModel {
    private static final int[] MARKS = {0xa3a1, 0xa3bf, 0xa3bb, 0xa3ba, 0xa3ac, 0xa1a3};

    private DamageModel() {}

    /** Cuts the bytes at each mark's spelling, decodes the pieces, and puts the marks back. */
    public static String splitAtMarks(String text, boolean folded, boolean dropped) {
        byte[] bytes = bytes(text);
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int pair = (bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff);
            if (isMark(pair)) {
                out.append(decode(bytes, start, i, dropped));
                char mark = Gbk.character(pair >> 8, pair & 0xff);
                boolean aligned = isAligned(bytes, i);
                out.append(folded && !aligned ? fold(mark) : mark);
                i++;
                start = i + 1;
            }
        }
        return out.append(decode(bytes, start, bytes.length, dropped)).toString();
    }

    /** Puts a reading behind the bytes of a phantom at an index: inside the character that begins there. */
    static String readingInside(String text, int at, String reading, boolean dropped) {
        byte[] bytes = bytes(text);
        String head = decode(bytes, 0, at + 1, dropped);
        String rest = decode(bytes, at + 1, bytes.length, dropped);
        return head + (dropped ? "(" : "") + reading + ")" + rest;
    }

    /** Byte offsets at which a mark is spelled across a character border. */
    static List<Integer> unalignedMarks(String text) {
        byte[] bytes = bytes(text);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (isMark((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff)) && !isAligned(bytes, i)) {
                found.add(i);
            }
        }
        return found;
    }

    static byte[] bytes(String text) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Gbk.lead(c) > 0) {
                bytes.write(Gbk.lead(c));
                bytes.write(Gbk.trail(c));
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    /** Decodes bytes as they are met; a byte that has no partner becomes a question mark, or nothing. */
    private static String decode(byte[] bytes, int from, int to, boolean dropped) {
        StringBuilder text = new StringBuilder();
        int i = from;
        while (i < to) {
            int lead = bytes[i] & 0xff;
            if (lead < 0x80) {
                text.append((char) lead);
                i++;
                continue;
            }
            char c = i + 1 < to && (bytes[i + 1] & 0xff) >= 0x40 ? Gbk.character(lead, bytes[i + 1] & 0xff) : '\ufffd';
            if (c == '\ufffd') {
                text.append(dropped ? "" : "?");
                i++;
            } else {
                text.append(c);
                i += 2;
            }
        }
        return text.toString();
    }

    private static boolean isAligned(byte[] bytes, int at) {
        int i = 0;
        while (i < at) {
            i += (bytes[i] & 0xff) < 0x80 ? 1 : 2;
        }
        return i == at;
    }

    private static boolean isMark(int pair) {
        for (int mark : MARKS) {
            if (mark == pair) {
                return true;
            }
        }
        return false;
    }

    private static char fold(char mark) {
        return mark == '。' ? mark : (char) (mark - 0xfee0);
    }

    /** One of several, at random. */
    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
