package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.UnreadablePage;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses a PDF with a stream that inflates beyond what text, fonts or tables of objects take: the library decodes each whole, in
 * memory. Pictures are never decoded and may be larger.
 */
final class PdfStreams {
    private static final int LARGEST = 32 << 20;
    private static final long MOST = 1L << 30;
    private static final int DICTIONARY = 1_024;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final byte[] IMAGE = {'/', 'I', 'm', 'a', 'g', 'e'};

    private PdfStreams() {}

    /** @throws UnreadablePage for a decompression bomb */
    static void check(byte[] body) {
        Inflater inflater = new Inflater();
        try {
            long all = 0;
            for (int i = 0; i + STREAM.length < body.length; i++) {
                if (!startsAt(body, i, STREAM)) {
                    continue;
                }
                int data = data(body, i + STREAM.length);
                if (isDeflated(body, data) && !isImage(body, i)) {
                    all += inflated(body, data, inflater);
                }
                if (all > MOST) {
                    throw tooLarge(MOST);
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static long inflated(byte[] body, int from, Inflater inflater) {
        inflater.reset();
        inflater.setInput(body, from, body.length - from);
        byte[] sink = new byte[1 << 16];
        long size = 0;
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(sink);
                size += read;
                if (size > LARGEST) {
                    throw tooLarge(LARGEST);
                }
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return size;
                }
            }
        } catch (DataFormatException e) {
            // Damaged, or not deflated at all: the reader will say so where it matters.
            return size;
        }
        return size;
    }

    private static UnreadablePage tooLarge(long limit) {
        return new UnreadablePage("the page is a PDF that inflates to more than " + (limit >> 20)
                + " MiB: it is no report; check where it comes from");
    }

    private static int data(byte[] body, int from) {
        int at = from;
        while (at < body.length && (body[at] == '\r' || body[at] == '\n' || body[at] == ' ')) {
            at++;
        }
        return at;
    }

    /** The header of RFC 1950: deflate, and a check that makes both bytes a multiple of 31. */
    private static boolean isDeflated(byte[] body, int at) {
        if (at + 1 >= body.length || (body[at] & 0x0f) != 8) {
            return false;
        }
        return (((body[at] & 0xff) << 8) | (body[at + 1] & 0xff)) % 31 == 0;
    }

    private static boolean isImage(byte[] body, int stream) {
        for (int i = Math.max(0, stream - DICTIONARY); i < stream; i++) {
            if (startsAt(body, i, IMAGE) && !beginsObjectBetween(body, i, stream)) {
                return true;
            }
        }
        return false;
    }

    /** The picture is another object's, before this one. */
    private static boolean beginsObjectBetween(byte[] body, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (body[i] == 'o' && body[i + 1] == 'b' && body[i + 2] == 'j') {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] body, int at, byte[] word) {
        if (at + word.length > body.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (body[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
