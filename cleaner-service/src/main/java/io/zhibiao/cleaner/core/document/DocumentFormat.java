package io.zhibiao.cleaner.core.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The containers documents come in. What a file is, its first bytes tell: names and headers lie (source-sites.md, 1.8). */
public enum DocumentFormat {
    /** Portable Document Format. */
    PDF,
    /** A ZIP archive: DOCX and XLSX, or any other one. */
    ZIP,
    /** Microsoft's compound file: DOC, XLS, and what WPS writes as .wps and .et. */
    OLE2;

    /** Some producers put a mark or a header before a PDF's first line; readers look this far for it. */
    private static final int PDF_LOOKED_AT = 1024;

    /**
     * The format of bytes; empty for what is no document, text above all.
     *
     * @param contentType decides only where the bytes leave a doubt
     * @param name a file name or an address; decides where the content type tells nothing
     */
    public static Optional<DocumentFormat> of(byte[] body, @Nullable String contentType, String name) {
        String start = new String(body, 0, Math.min(body.length, PDF_LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return Optional.of(ZIP);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return Optional.of(OLE2);
        }
        return start.contains("%PDF-") && isCalledPdf(contentType, name) ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean isCalledPdf(@Nullable String contentType, String name) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.contains("pdf")
                || (!type.contains("html") && name.toLowerCase(Locale.ROOT).matches("[^?#]*\\.pdf.*"));
    }
}
