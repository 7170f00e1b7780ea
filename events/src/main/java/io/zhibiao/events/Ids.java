package io.zhibiao.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ids are derived, never drawn: the same input gives the same id, so a replay writes the same documents again and nothing
 * else. Each is the first 128 bits of a SHA-256 in hex.
 */
public final class Ids {
    /** Getting one costs as much as a hash of an event's parts does. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Ids::sha256);

    /** More characters than most ids are made of. */
    private static final int LENGTH = 160;

    private Ids() {}

    /** Id of the posting at a canonical address ({@link CanonicalUrl}). */
    public static String posting(String canonicalUrl) {
        return hash("posting", canonicalUrl);
    }

    /** Trace of what comes of one fetch ({@link TraceContext}). */
    static String trace(String canonicalUrl, String fetchedAt) {
        return hash("trace", canonicalUrl, fetchedAt);
    }

    /** Span of a message in its trace ({@link TraceContext}). */
    static String span(String type, String id) {
        return hash("span", type, id);
    }

    /** Revision of a posting: changes just when its cleaned text does. */
    public static String revision(String cleanedText) {
        MessageDigest digest = DIGEST.get();
        digest.update("revision\0".getBytes(StandardCharsets.UTF_8));
        return id(digest.digest(
                cleanedText.getBytes(StandardCharsets.UTF_8))); // a text is long: put together with nothing
    }

    /** Id of a fetched page: the address and what it held. */
    public static String page(String canonicalUrl, byte[] body) {
        return hash("page", canonicalUrl, HexFormat.of().formatHex(sha256().digest(body)));
    }

    /**
     * Id of an event.
     *
     * @param like number of the like claim: 0 for the first claim of the posting that agrees in all other parts
     */
    public static String event(
            String postingId,
            Indicator indicator,
            Measure measure,
            ClaimKind kind,
            @Nullable Period period,
            Region region,
            int like) {
        return hash(
                "event",
                postingId,
                indicator.key(),
                measure.name(),
                kind.name(),
                period == null ? "" : period.label(),
                region.key(),
                Integer.toString(like));
    }

    /** Id of the targets document of a region, indicator, measure and period. */
    public static String target(Region region, Indicator indicator, Measure measure, @Nullable Period period) {
        return hash("target", region.key(), indicator.key(), measure.name(), period == null ? "" : period.label());
    }

    /** Id of an alert by its occasion: what it is about, and what set it off. */
    public static String alert(AlertType type, String... occasion) {
        return hash("alert " + type, occasion);
    }

    /** Id of a message that could not be processed, by where it stood and what it was. */
    public static String deadLetter(String... place) {
        return hash("dead letter", place);
    }

    private static String hash(String what, String... parts) {
        StringBuilder all = new StringBuilder(LENGTH).append(what);
        for (String part : parts) {
            all.append('\0').append(part);
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        return id(DIGEST.get().digest(bytes));
    }

    private static String id(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
