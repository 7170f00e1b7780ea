package io.zhibiao.fetcher.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies, unpacked, up to a limit. Few large ones are read at a time, so that many hosts together can't fill the heap.
 */
final class BodyReader {
    /** The codings that are unpacked, for Accept-Encoding. */
    static final String ACCEPTED = "gzip, deflate";

    private static final int CHUNK = 16 * 1024;
    private static final int LARGE = 1024 * 1024;
    private static final int LARGE_AT_A_TIME = 2;
    private static final int PLACE_WITHIN_SECONDS = 30;
    private static final int ZLIB = 0x78;

    private final Semaphore large = new Semaphore(LARGE_AT_A_TIME);

    /** What was read. */
    sealed interface Read {}

    /** All of it. */
    @SuppressWarnings("ArrayRecordComponent") // a holder that lives for one call
    record Whole(byte[] bytes) implements Read {}

    /** More than was wanted. */
    record OverLimit() implements Read {}

    /** Reads a body; over the limit it is cut or refused. */
    Read read(ResponseBody body, @Nullable String coding, int limit, boolean cut) throws IOException {
        if (body.contentLength() > limit && !cut) {
            return new OverLimit();
        }
        try (InputStream in = unpacked(body.byteStream(), coding)) {
            return cut ? new Whole(in.readNBytes(limit)) : read(in, limit);
        }
    }

    private Read read(InputStream in, int limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        while (bytes.size() <= Math.min(LARGE, limit)) {
            int got = in.read(chunk);
            if (got < 0) {
                return new Whole(bytes.toByteArray());
            }
            bytes.write(chunk, 0, got);
        }
        return bytes.size() > limit ? new OverLimit() : readLarge(in, bytes, limit);
    }

    private Read readLarge(InputStream in, ByteArrayOutputStream bytes, int limit) throws IOException {
        takePlace();
        try {
            byte[] chunk = new byte[CHUNK];
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                bytes.write(chunk, 0, got);
                if (bytes.size() > limit) {
                    return new OverLimit();
                }
            }
            return new Whole(bytes.toByteArray());
        } finally {
            large.release();
        }
    }

    private void takePlace() throws IOException {
        try {
            if (!large.tryAcquire(PLACE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("too many large pages at a time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static InputStream unpacked(InputStream in, @Nullable String coding) throws IOException {
        return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity", "utf-8" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in, CHUNK);
            case "deflate" -> inflated(new BufferedInputStream(in));
            default -> throw new IOException("unknown content coding " + coding);
        };
    }

    /** The standard means the zlib format; some servers send the bare stream. */
    private static InputStream inflated(BufferedInputStream in) throws IOException {
        in.mark(1);
        boolean zlib = in.read() == ZLIB;
        in.reset();
        return new InflaterInputStream(in, new Inflater(!zlib), CHUNK);
    }
}
