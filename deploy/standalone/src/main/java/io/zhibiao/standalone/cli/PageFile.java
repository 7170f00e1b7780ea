package io.zhibiao.standalone.cli;

import io.zhibiao.cleaner.core.document.DocumentFormat;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file as the page it is, with the documents it links that were saved beside it.
 *
 * @param page facts with the file's address as URL
 * @param body its bytes, or those of the bundle with its documents
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PageFile(RawPage page, byte[] body) {
    private static final int LOOKED_AT = 8192;

    /**
     * Reads a file.
     *
     * @throws UnreadableFile when it is empty, larger than a page may be, or neither text nor document
     */
    static PageFile read(Path file, Instant now) throws UnreadableFile {
        try {
            requireSize(file, Files.size(file));
            byte[] body = Files.readAllBytes(file);
            requireText(file, body);
            return SavedPage.of(file, body, now);
        } catch (IOException e) {
            throw new UnreadableFile(file + ": can't be read: " + e.getMessage());
        }
    }

    private static void requireSize(Path file, long size) throws UnreadableFile {
        if (size == 0) {
            throw new UnreadableFile(file + ": is empty");
        }
        if (size > Topic.MAX_PAGE_BYTES) {
            throw new UnreadableFile("%s: has %d MB, a page may have %d MiB; split it"
                    .formatted(file, size / 1_000_000, Topic.MAX_PAGE_BYTES >> 20));
        }
    }

    /** Zero bytes stand in no text but UTF-16, which says so by its mark or by having one in every other byte. */
    private static void requireText(Path file, byte[] body) throws UnreadableFile {
        int zeros = 0;
        int looked = Math.min(body.length, LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            zeros += body[i] == 0 ? 1 : 0;
        }
        if (zeros > 0 && !utf16(body) && !isDocument(file, body)) {
            throw new UnreadableFile(
                    file + ": is binary, neither text nor document; give the page as html, txt, pdf, docx or xlsx");
        }
    }

    private static boolean isDocument(Path file, byte[] body) {
        return DocumentFormat.of(body, null, String.valueOf(file.getFileName())).isPresent();
    }

    private static boolean utf16(byte[] body) {
        int mark = body.length < 2 ? 0 : ((body[0] & 0xff) << 8) | (body[1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe;
    }

    /** A file that is no page; the message names it and says why. */
    static final class UnreadableFile extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableFile(String message) {
            super(message);
        }
    }
}
