package io.zhibiao.fetcher.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies, unpacked, up to a limit. All that are being read share room beyond their first MiB, so that many hosts together
 * can't fill the heap, and one that hardly sends takes hardly any of it from the others.
 */
final class BodyReader {
    private static final int CHUNK = 16 * 1024;
    private static final int MIB = 1024 * 1024;
    private static final int ROOM_IN_MIB = 32;
    private static final int ROOM_WITHIN_SECONDS = 30;

    private final Room room = new Room(ROOM_IN_MIB, ROOM_WITHIN_SECONDS);

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
            return cut ? new Whole(in.readNBytes(limit)) : read(in, expected(body), limit);
        }
    }

    /** What is announced is believed as far as it costs nothing. */
    private static int expected(ResponseBody body) {
        return Math.clamp(body.contentLength(), CHUNK, MIB);
    }

    private Read read(InputStream in, int expected, int limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(expected);
        byte[] chunk = new byte[CHUNK];
        int free = MIB;
        try (Room.Share share = room.open()) {
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                if (bytes.size() + got > limit) {
                    return new OverLimit();
                }
                while (bytes.size() + got > free) {
                    share.grow();
                    free += MIB;
                }
                bytes.write(chunk, 0, got);
            }
            return new Whole(bytes.toByteArray());
        }
    }
}
