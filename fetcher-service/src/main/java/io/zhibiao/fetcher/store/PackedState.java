package io.zhibiao.fetcher.store;

import io.zhibiao.events.PageState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A state without its key as bytes, about 100 for a usual page. Bytes of one version of this class are read by no other, as they do
 * not outlive the process.
 */
final class PackedState {
    private static final int USUAL = 128;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int DIGEST_BYTES = 32;
    private static final byte IS_TEXT = 0;
    private static final byte IS_DIGEST = 1;
    private static final byte YES = 1;
    private static final byte NO = 0;

    private PackedState() {}

    static byte[] pack(PageState state) {
        WriteBuffer bytes = new WriteBuffer(USUAL);
        text(bytes, state.sourceId());
        hash(bytes, state.contentHash());
        text(bytes, state.etag());
        text(bytes, state.lastModified());
        bytes.putVarInt(state.failures());
        time(bytes, state.lastVisit());
        time(bytes, state.lastChange());
        text(bytes, state.address());
        bytes.put(state.pending() ? YES : NO);
        return Arrays.copyOf(bytes.getBuffer().array(), bytes.position());
    }

    static PageState unpack(String key, byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        String source = String.valueOf(text(bytes));
        String hash = hash(bytes);
        String etag = text(bytes);
        String lastModified = text(bytes);
        int failures = DataUtils.readVarInt(bytes);
        Instant lastVisit = time(bytes);
        Instant lastChange = time(bytes);
        String address = text(bytes);
        boolean pending = bytes.get() == YES;
        return new PageState(
                key,
                source,
                hash,
                etag,
                lastModified,
                failures,
                lastVisit == null ? Instant.EPOCH : lastVisit,
                lastChange,
                address,
                pending);
    }

    /** The length and one more, so that zero is left for none. */
    private static void text(WriteBuffer bytes, @Nullable String text) {
        byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        bytes.putVarInt(text == null ? 0 : utf8.length + 1).put(utf8);
    }

    private static @Nullable String text(ByteBuffer bytes) {
        int length = DataUtils.readVarInt(bytes) - 1;
        if (length < 0) {
            return null;
        }
        byte[] utf8 = new byte[length];
        bytes.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static void hash(WriteBuffer bytes, @Nullable String hash) {
        if (hash != null && DIGEST.matcher(hash).matches()) {
            bytes.put(IS_DIGEST).put(HexFormat.of().parseHex(hash));
        } else {
            bytes.put(IS_TEXT);
            text(bytes, hash);
        }
    }

    private static @Nullable String hash(ByteBuffer bytes) {
        if (bytes.get() == IS_TEXT) {
            return text(bytes);
        }
        byte[] digest = new byte[DIGEST_BYTES];
        bytes.get(digest);
        return HexFormat.of().formatHex(digest);
    }

    private static void time(WriteBuffer bytes, @Nullable Instant time) {
        bytes.put(time == null ? NO : YES);
        if (time != null) {
            bytes.putLong(time.getEpochSecond()).putVarInt(time.getNano());
        }
    }

    private static @Nullable Instant time(ByteBuffer bytes) {
        return bytes.get() == NO ? null : Instant.ofEpochSecond(bytes.getLong(), DataUtils.readVarInt(bytes));
    }
}
