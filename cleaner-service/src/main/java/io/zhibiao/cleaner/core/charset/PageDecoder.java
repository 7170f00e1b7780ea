package io.zhibiao.cleaner.core.charset;

import io.zhibiao.events.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a page. A byte order mark decides; then the bytes themselves, as labels lie: what is valid UTF-8 is UTF-8; otherwise the
 * encoding that gives the most usual Chinese, with the labels as a hint. All names of the GB family mean GB18030 (noise.md, item 5).
 * Never throws, whatever the bytes and labels.
 */
public final class PageDecoder {
    private final Plausibility plausibility;

    public PageDecoder(Plausibility plausibility) {
        this.plausibility = plausibility;
    }

    /**
     * Decodes a page.
     *
     * @param contentType the server's Content-Type; null where there was none
     */
    public Decoded decode(byte[] body, @Nullable String contentType) {
        Labels labels = Labels.of(body, contentType);
        Optional<ByteOrderMark> mark = ByteOrderMark.of(body);
        if (mark.isPresent()) {
            String text = new String(
                    body,
                    mark.get().length(),
                    body.length - mark.get().length(),
                    mark.get().charset());
            return decoded(text, labels, mark.get().charset(), "byte order mark");
        }
        Optional<java.nio.charset.Charset> wide = Utf16.detect(body);
        if (wide.isPresent()) {
            return decoded(new String(body, wide.get()), labels, wide.get(), "every second byte of the markup is zero");
        }
        String whole = WholeUtf8.decode(body);
        if (whole != null) {
            return decoded(whole, labels, StandardCharsets.UTF_8, "valid UTF-8");
        }
        Utf8 utf8 = Utf8.ofSamples(body);
        if (utf8.isValid() && Utf8.of(body).isValid()) {
            return decoded(new String(body, StandardCharsets.UTF_8), labels, StandardCharsets.UTF_8, "valid UTF-8");
        }
        if (utf8.isMixed()) {
            String text = MixedText.decode(body);
            return decoded(text, labels, StandardCharsets.UTF_8, "changes between UTF-8 and GB18030");
        }
        if (utf8.isDamaged()) {
            return decoded(
                    new String(body, StandardCharsets.UTF_8), labels, StandardCharsets.UTF_8, "UTF-8 with lost bytes");
        }
        return detected(body, labels);
    }

    private Decoded detected(byte[] body, Labels labels) {
        java.nio.charset.Charset best = plausibility.best(body, labels.charsets());
        String reason = labels.charsets().contains(best) ? "label, borne out by the text" : "most usual text";
        String text = best.equals(Gb18030.CHARSET) ? Gb18030.decode(body, 0, body.length) : new String(body, best);
        return decoded(text, labels, best, reason);
    }

    private static Decoded decoded(String text, Labels labels, java.nio.charset.Charset used, String reason) {
        return new Decoded(text, new Charset(labels.declared(), used.name(), reason));
    }
}
