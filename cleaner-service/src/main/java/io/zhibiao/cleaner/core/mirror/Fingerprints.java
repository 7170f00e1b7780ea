package io.zhibiao.cleaner.core.mirror;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.events.Fingerprint;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes the fingerprint of a text in one pass: each run of {@value #RUN} Chinese characters and digits, marks and blanks left out, is
 * hashed and kept in its bin if it is the smallest there. Runs are long, so that the phrases all reports share count for
 * little, and hold the digits, so that another year's figures in last year's sentences make another text.
 */
public final class Fingerprints {
    private static final int RUN = 20;

    /** Characters below which a text is too short to be told from others by its runs. */
    private static final int SHORTEST = 300;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xc4ceb9fe1a85ec53L;
    private static final int BIN_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(Fingerprint.BINS);

    private Fingerprints() {}

    /** The fingerprint; empty for a text too short to have one. */
    public static Optional<Fingerprint> of(String text) {
        char[] counted = new char[text.length()];
        int length = counted(text, counted);
        if (length < SHORTEST) {
            return Optional.empty();
        }
        long[] least = new long[Fingerprint.BINS];
        Arrays.fill(least, Long.MAX_VALUE);
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = Long.rotateLeft(hash, 1) ^ spread(counted[i]);
            if (i >= RUN) {
                hash ^= Long.rotateLeft(spread(counted[i - RUN]), RUN);
            }
            if (i >= RUN - 1) {
                keep(hash, least);
            }
        }
        return Optional.of(Fingerprint.of(bins(least)));
    }

    /** Copies the characters that count; returns how many. */
    private static int counted(String text, char[] counted) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = plain(text.charAt(i));
            if (c != 0) {
                counted[n++] = c;
            }
        }
        return n;
    }

    /** A character's bits all over the hash, so that the runs it stands in differ in all of theirs. */
    private static long spread(char c) {
        long product = c * BASE;
        return product ^ (product >>> 29);
    }

    /** The high bits of a product depend on all of the hash: six of them are the bin's number, the others the rank in it. */
    private static void keep(long hash, long[] least) {
        long mixed = (hash ^ (hash >>> 32)) * MIX;
        int bin = (int) (mixed >>> BIN_SHIFT);
        long value = mixed << (Long.SIZE - BIN_SHIFT) >>> 1;
        if (value < least[bin]) {
            least[bin] = value;
        }
    }

    private static byte[] bins(long[] least) {
        byte[] bins = new byte[least.length];
        for (int i = 0; i < bins.length; i++) {
            boolean filled = least[i] < Long.MAX_VALUE;
            bins[i] = (byte) (filled ? Math.floorMod(least[i], 255) + 1 : 0);
        }
        return bins;
    }

    /** The characters that count; 0 for the others. */
    private static char plain(char c) {
        if (c >= '０' && c <= '９') {
            return (char) (c - '０' + '0');
        }
        return Han.is(c) || (c >= '0' && c <= '9') ? c : 0;
    }
}
