package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.UnreadablePage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of an Office file, by name. Only parts that are asked for are inflated, and all of them to so many bytes at most. */
final class OfficeZip implements AutoCloseable {
    private static final int MOST_PARTS = 10_000;

    /** Text inflates some ten times, so that this is far more than a file of 16 MiB with a report needs; a bomb inflates a thousand times. */
    private static final long MOST_BYTES = 128L << 20;

    private final ZipFile zip;
    private long left = MOST_BYTES;

    OfficeZip(byte[] body) throws IOException {
        if (parts(body) > MOST_PARTS) {
            throw new UnreadablePage(
                    "the page is an archive of more than " + MOST_PARTS + " files, no document: give the document");
        }
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(body))
                .get();
    }

    boolean has(String name) {
        return entry(name) != null;
    }

    /** A part's bytes; empty where there is no such part. */
    Optional<InputStream> part(String name) throws IOException {
        ZipArchiveEntry entry = entry(name);
        return entry == null ? Optional.empty() : Optional.of(new Capped(zip.getInputStream(entry)));
    }

    /** Names differ in case between writers, and in a leading slash. */
    private @org.jspecify.annotations.Nullable ZipArchiveEntry entry(String name) {
        String bare = name.startsWith("/") ? name.substring(1) : name;
        ZipArchiveEntry entry = zip.getEntry(bare);
        if (entry != null) {
            return entry;
        }
        String wanted = bare.toLowerCase(Locale.ROOT);
        var entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry next = entries.nextElement();
            if (next.getName().replace('\\', '/').toLowerCase(Locale.ROOT).equals(wanted)) {
                return next;
            }
        }
        return null;
    }

    /** Counted before the archive's reader makes an object of each. */
    private static int parts(byte[] body) {
        int parts = 0;
        for (int i = 0; i + 3 < body.length; i++) {
            parts += body[i] == 'P' && body[i + 1] == 'K' && body[i + 2] == 1 && body[i + 3] == 2 ? 1 : 0;
        }
        return parts;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Refuses to go on when the file has inflated to more than any document does. */
    private final class Capped extends FilterInputStream {
        Capped(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            spend(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            spend(Math.max(0, read));
            return read;
        }

        private void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new UnreadablePage("the page is an archive that inflates to more than " + (MOST_BYTES >> 20)
                        + " MiB: it is no report; check where it comes from");
            }
        }
    }
}
