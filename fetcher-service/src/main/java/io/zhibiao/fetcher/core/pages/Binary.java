package io.zhibiao.fetcher.core.pages;

import io.zhibiao.fetcher.core.web.Body;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells bytes that are neither text nor a document that the cleaner reads, whatever they are called. */
public final class Binary {
    private static final int LOOKED_AT = 1_024;
    private static final int MOST_CONTROLS_IN_PERCENT = 5;

    /** PDF, the older office formats, archives such as the newer ones; and the marks of UTF-16, which is full of zeros. */
    private static final List<String> READABLE =
            List.of("%PDF", "\u00d0\u00cf\u0011\u00e0", "PK\u0003\u0004", "\u00fe\u00ff", "\u00ff\u00fe");

    private Binary() {}

    /** Whether a body is of no use as a page. */
    public static boolean is(Body body) {
        int length = Math.min(body.size(), LOOKED_AT);
        String start = new String(body.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        if (READABLE.stream().anyMatch(start::startsWith)) {
            return false;
        }
        long controls = start.chars().filter(Binary::isControl).count();
        return start.indexOf(0) >= 0 || controls * 100 > (long) length * MOST_CONTROLS_IN_PERCENT;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b;
    }
}
