package io.zhibiao.fetcher.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies, unpacked, up to a limit. All that are being read share a budget beyond their first MiB, so that many hosts together
 * can't fill the heap, and one that hardly sends takes hardly any of it from the others.
 */
final class BodyReader {
    private static final int CHUNK = 16 * 1024;
    private static final int MIB = 1024 * 1024;
    private static final int BUDGET_IN_MIB = 32;
    private static final int ROOM_WITHIN_SECONDS = 30;

    private final Semaphore budget = new Semaphore(BUDGET_IN_MIB);

    /** What was read. */
    sealed interface Read {}

    /** All of it. */
    @SuppressWarnings("ArrayRecordComponent") // a holder that lives for one call
    record Whole(byte[] bytes) implements Read {}

    /** More than was wanted. */
    record OverLimit() implements Read {}

    /** Reads a body; over the limit it is cut or refused. */
    Read read(ResponseBody body, @Nullable String codings, int limit, boolean cut) throws IOException {
        if (body.contentLength() > limit && !cut) {
            return new OverLimit();
        }
        try (InputStream in = Unpacking.of(body.byteStream(), codings)) {
            return cut ? new Whole(in.readNBytes(limit)) : read(in, limit);
        }
    }

    private Read read(InputStream in, int limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        int taken = 0;
        try {
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                if (bytes.size() + got > limit) {
                    return new OverLimit();
                }
                while (bytes.size() + got > (taken + 1) * MIB) {
                    takeRoom();
                    taken++;
                }
                bytes.write(chunk, 0, got);
            }
            return new Whole(bytes.toByteArray());
        } finally {
            budget.release(taken);
        }
    }

    private void takeRoom() throws IOException {
        try {
            if (!budget.tryAcquire(ROOM_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("too many large pages at a time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
