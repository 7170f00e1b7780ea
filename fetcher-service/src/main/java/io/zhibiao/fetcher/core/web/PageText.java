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

    private PageText() {}

    /** The text of a page; never fails, as any bytes are some text. */
    public static String decode(Body body, @Nullable String encoding) {
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            return new String(body.bytes(), charset(encoding));
        }
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
