package io.zhibiao.cleaner.core.doubt;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Traits;
import io.zhibiao.cleaner.core.layout.BrokenParagraphs;
import io.zhibiao.cleaner.core.layout.Numbering;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.DoubleEncoding;
import io.zhibiao.cleaner.core.repair.PinyinAnnotations;
import io.zhibiao.cleaner.core.repair.RepairLog;
import io.zhibiao.cleaner.core.shift.ByteShift;
import java.util.List;

/**
 * Finds what the repairs left as it was, though it bears the marks of damage: no reading of it was sure enough. One pass over the text;
 * nothing is changed.
 */
public final class Doubts {
    /** Bytes were lost for good: U+FFFD stands for them. */
    public static final String LOST_BYTES = "lost_bytes";

    /** A character that only one maker's fonts can show. */
    public static final String PRIVATE_USE = "private_use";

    /** What U+FFFD itself becomes when its UTF-8 bytes are read as GBK. */
    private static final String LOST_TWICE = "锟斤拷";

    private static final char FIRST_TONE = '\u00e0';
    private static final char LAST_LETTER = '\u2000';
    private static final int AROUND = 8;
    private static final int LONGEST_READING = 6;
    private static final int RUNNING_TEXT = 60;

    private Doubts() {}

    /** Adds the doubts about passages to the log. */
    public static void of(List<Passage> passages, RepairLog log) {
        String above = "";
        for (Passage passage : passages) {
            String text = passage.text();
            if (passage.traits().has(Traits.DOUBTFUL)) {
                characters(text, log);
            }
            boolean line = passage instanceof Line;
            if (line && isBroken(above, text)) {
                log.doubt(BrokenParagraphs.KIND, around(above, above.length()) + "⏎" + around(text, 0));
            }
            above = line ? text : "";
        }
    }

    private static void characters(String text, RepairLog log) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < LAST_LETTER) {
                i = letter(text, i, log);
            } else if (c == '\ufffd') {
                log.doubt(LOST_BYTES, around(text, i));
            } else if (c >= '\ue000' && c <= '\uf8ff') {
                log.doubt(PRIVATE_USE, around(text, i));
            } else if (c == '锟' && text.startsWith(LOST_TWICE, i)) {
                log.doubt(DoubleEncoding.KIND, around(text, i));
                i += LOST_TWICE.length() - 1;
            }
        }
    }

    /** The index of the last character that was looked at. */
    private static int letter(String text, int i, RepairLog log) {
        char c = text.charAt(i);
        if (c == '?' && i > 0 && i + 2 < text.length() && isCut(text, i)) {
            log.doubt(ByteShift.KIND, around(text, i));
        }
        return c >= FIRST_TONE && Han.hasTone(c) ? reading(text, i, log) : i;
    }

    /** A lost byte and a mark that two halves spell: {@code 六保?！惫ぷ}; a question ends with one mark. */
    private static boolean isCut(String text, int at) {
        return Han.is(text.charAt(at - 1)) && "！!；;：:".indexOf(text.charAt(at + 1)) >= 0 && Han.is(text.charAt(at + 2));
    }

    /** A reading before a closing bracket; the index of its last letter. */
    private static int reading(String text, int tone, RepairLog log) {
        int end = tone + 1;
        while (end < text.length() && end - tone < LONGEST_READING && Han.isReadingLetter(text.charAt(end))) {
            end++;
        }
        int start = tone;
        while (start > 0 && tone - start < LONGEST_READING && Han.isReadingLetter(text.charAt(start - 1))) {
            start--;
        }
        if (end < text.length() && isClosing(text.charAt(end)) && start > 0) {
            char before = text.charAt(start - 1);
            if (Han.is(before)) {
                log.doubt(ByteShift.KIND, around(text, tone));
            } else if (isOpening(before) && start > 1 && Han.is(text.charAt(start - 2))) {
                log.doubt(PinyinAnnotations.KIND, around(text, tone));
            }
        }
        return end - 1;
    }

    /** Running text that ends in the middle of a sentence, and text that may go on with it. */
    private static boolean isBroken(String above, String text) {
        return above.length() >= RUNNING_TEXT
                && text.length() >= RUNNING_TEXT
                && Han.is(above.charAt(above.length() - 1))
                && Han.is(text.charAt(0))
                && above.indexOf('，') >= 0
                && !Numbering.begins(text)
                && !Numbering.begins(above);
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '（';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == '）';
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
    }
}
