package io.zhibiao.cleaner.core;

import java.nio.charset.StandardCharsets;

/** Tells bytes that can be the text of a posting from those that can't; documents were taken out before. */
final class PageBytes {
    private static final int LOOKED_AT = 8192;

    private PageBytes() {}

    /** @throws UnreadablePage for an empty page, and for bytes that are no text */
    static void check(byte[] body) {
        if (isBlank(body)) {
            throw new UnreadablePage(
                    "the page is empty (" + body.length + " bytes): fetch it again, or remove it from the source");
        }
        String start = new String(body, 0, Math.min(body.length, 8), StandardCharsets.ISO_8859_1);
        String format = format(start);
        if (!format.isEmpty()) {
            throw new UnreadablePage("the page is a " + format + " file, no text: " + advice(format));
        }
        if (controls(body) * 10 > Math.min(body.length, LOOKED_AT) * 3) {
            throw new UnreadablePage("the page is binary, no text (" + body.length + " bytes): check the address");
        }
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String advice(String format) {
        return switch (format) {
            case "RTF" -> "save it as DOCX or PDF";
            case "compressed" -> "unpack it and give the documents in it";
            default -> "give the page that links to it";
        };
    }

    private static String format(String start) {
        if (start.startsWith("\u0089PNG") || start.startsWith("GIF8") || start.startsWith("\u00ff\u00d8\u00ff")) {
            return "picture";
        }
        if (start.startsWith("{\\rtf")) {
            return "RTF";
        }
        return start.startsWith("\u001f\u008b") || start.startsWith("Rar!") || start.startsWith("7z")
                ? "compressed"
                : "";
    }

    /** Control characters; the zeros of UTF-16 stand on one side only and do not count. */
    private static int controls(byte[] body) {
        int[] zeros = new int[2];
        int controls = 0;
        int length = Math.min(body.length, LOOKED_AT);
        for (int i = 0; i < length; i++) {
            byte b = body[i];
            if (b >= 0 && b < 27) {
                zeros[i & 1] += b == 0 ? 1 : 0;
                controls += (b > 0 && b < 9) || b > 13 ? 1 : 0;
            }
        }
        return controls * 4 + Math.min(zeros[0], zeros[1]) * 2;
    }
}
