package io.zhibiao.fetcher.core.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decodes pages for our own reading; what is published are the bytes. Labels lie, so UTF-8 is believed where the bytes are valid
 * UTF-8; else the source's encoding holds, and without one GB18030, of which gb2312 and gbk are parts.
 */
public final class PageText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final char REPLACEMENT = '\uFFFD';

    private PageText() {}

    /** The text of a page; never fails, as any bytes are some text. */
    public static String decode(Body body, @Nullable String encoding) {
        String text = new String(body.bytes(), StandardCharsets.UTF_8);
        // Stands for each byte that is no UTF-8, and is hardly ever meant.
        return text.indexOf(REPLACEMENT) < 0 ? withoutMark(text) : decodeStrictly(body, encoding);
    }

    private static String decodeStrictly(Body body, @Nullable String encoding) {
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            return new String(body.bytes(), charset(encoding));
        }
    }

    /** Whether a text holds a word of small Latin letters, whatever their case there; faster than a pattern that says so. */
    public static boolean holds(String text, String word) {
        int last = text.length() - word.length();
        char small = word.charAt(0);
        char capital = Character.toUpperCase(small);
        for (int at = 0; at <= last; at++) {
            char here = text.charAt(at);
            if ((here == small || here == capital) && text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static Charset charset(@Nullable String encoding) {
        if (encoding == null || encoding.toLowerCase(Locale.ROOT).startsWith("gb")) {
            return GB18030;
        }
        return Charset.forName(encoding);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
