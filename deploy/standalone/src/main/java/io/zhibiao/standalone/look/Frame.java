package io.zhibiao.standalone.look;

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
    static final String CLAIM_CHOICES = """
            <p class="choices"><label><input type="checkbox" id="hide-bare"> 隐藏没有指标的行 hide lines without claims</label>
            <label><input type="checkbox" id="hide-actual"> 不标实际 no actuals</label>
            <label><input type="checkbox" id="hide-estimate"> 不标预计 no estimates</label>
            <label><input type="checkbox" id="hide-target"> 不标目标 no targets</label>
            <label><input type="checkbox" id="hide-sure"> 只标置信度低的 doubtful ones only</label></p>
            """;
    static final String FOOT = "</tbody></table>\n</main>\n</body></html>\n";

    private Frame() {}

    /** From the first byte to the start of the body. The style sheet is allowed by its hash: no other can take effect. */
    static String head(String title, Subject subject) {
        return new Markup()
                .raw("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                        + hash(subject.style()) + "'; base-uri 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .text(title)
                .raw(" · " + subject.label() + "</title>\n<style>")
                .raw(subject.style())
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
}
