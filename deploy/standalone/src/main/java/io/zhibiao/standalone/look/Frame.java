package io.zhibiao.standalone.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What is the same on every page: head with the rule that nothing may be loaded or run, choices, table head. */
final class Frame {
    static final String TABLE_HEAD = """
            <table><caption>左为网页原文，右为清洗结果 the page as it was decoded, and the cleaned text</caption>
            <thead><tr><th scope="col" class="no"><span class="only-read">行 line</span></th><th scope="col">网页原文 page</th><th scope="col" class="no"><span class="only-read">行 line</span></th><th scope="col">清洗后 cleaned</th></tr></thead>
            <tbody>
            """;
    static final String CHOICES = """
            <p class="choices"><label><input type="checkbox" id="hide-same"> 隐藏未改动的行 hide unchanged</label>
            <label><input type="checkbox" id="hide-gone"> 隐藏已删除的行 hide removed</label>
            <label><input type="checkbox" id="plain"> 不显示标记 no marks</label></p>
            """;
    static final String FOOT = "</tbody></table>\n</main>\n</body></html>\n";

    private static final String STYLE = style();

    private Frame() {}

    /** From the first byte to the start of the body. The style sheet is allowed by its hash: no other can take effect. */
    static String head(String title) {
        return new Markup()
                .raw("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                        + hash(STYLE) + "'; base-uri 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .text(title)
                .raw(" · 清洗对照 cleaned</title>\n<style>")
                .raw(STYLE)
                .raw("</style></head>\n<body>\n")
                .toString();
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String style() {
        try (InputStream stream = Frame.class.getResourceAsStream("look.css")) {
            if (stream == null) {
                throw new IllegalStateException("look.css is missing from the program: build it anew");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
