package io.zhibiao.standalone.site;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** What an address answers with. */
record Page(String text, Charset charset, String contentType, Instant modified) {

    static Page of(String html, Column column, Instant modified) {
        return new Page(html, column.charset(), column.contentType(), modified);
    }

    static Page utf8(String text, String contentType, Instant modified) {
        return new Page(text, StandardCharsets.UTF_8, contentType, modified);
    }

    byte[] body() {
        return text.getBytes(charset);
    }

    /** Changes just when the body does. */
    String etag() {
        return '"' + HexFormat.of().formatHex(sha256().digest(body()), 0, 8) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
