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

    /** Mask of the places in which the characters of the last run are kept by turns. */
    private static final int LAST = 31;

    /** Characters below which a text is too short to be told from others by its runs. */
    private static final int SHORTEST = 300;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xc4ceb9fe1a85ec53L;
    private static final int BIN_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(Fingerprint.BINS);

    /** Those that most texts are made of, told by their range: the table of all is too long to stay near the processor. */
    private static final char FIRST_HAN = '\u4e00';

    private static final char LAST_HAN = '\u9fff';

    /** Each character as it counts; 0 for those that do not. */
    private static final char[] PLAIN = plain();

    private Fingerprints() {}

    /** The fingerprint; empty for a text too short to have one. */
    public static Optional<Fingerprint> of(String text) {
        long[] least = new long[Fingerprint.BINS];
        Arrays.fill(least, Long.MAX_VALUE);
        return read(text, least) < SHORTEST ? Optional.empty() : Optional.of(Fingerprint.of(bins(least)));
    }

    /** Keeps the least value of each bin; tells how many characters count. */
    private static int read(String text, long[] least) {
        long[] last = new long[LAST + 1];
        long hash = 0;
        int n = 0;
        // An array's characters are had with fewer checks than a string's.
        char[] characters = text.toCharArray();
        for (char c : characters) {
            char plain = c >= FIRST_HAN && c <= LAST_HAN ? c : PLAIN[c];
            if (plain == 0) {
                continue;
            }
            long spread = spread(plain);
            hash = Long.rotateLeft(hash, 1) ^ spread;
            last[n & LAST] = spread;
            n++;
            if (n >= RUN) {
                keep(hash, least);
                hash ^= Long.rotateLeft(last[(n - RUN) & LAST], RUN - 1);
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

    private static char[] plain() {
        char[] plain = new char[0x10000];
        for (int i = 0; i < plain.length; i++) {
            char c = (char) i;
            boolean wide = c >= '０' && c <= '９';
            boolean counts = wide || Han.is(c) || (c >= '0' && c <= '9');
            plain[i] = wide ? (char) (c - '０' + '0') : counts ? c : 0;
        }
        return plain;
    }
}
