package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a text has in common with its reposts: a MinHash of one permutation, 64 bins of 8 bits, over its runs of characters. Two texts'
 * share of equal bins estimates the share of their runs that both have; bins without a run are 0.
 *
 * @param hex the bins in order, two hexadecimal digits each
 */
public record Fingerprint(@JsonValue String hex) {
    /** How many bins a fingerprint has. */
    public static final int BINS = 64;

    /** Texts at least this alike are the same content: a paragraph more or less, other chrome, a few characters lost. */
    public static final double SAME = 0.5;

    private static final int BAND = 4;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Fingerprint {
        Require.text("fingerprint", hex);
        Require.that(hex.length() == 2 * BINS && isHex(hex), "fingerprint is not " + BINS + " bytes in hex");
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /**
     * The fingerprint of bins.
     *
     * @param bins one byte each, 0 for a bin without a run
     */
    public static Fingerprint of(byte[] bins) {
        return new Fingerprint(HexFormat.of().formatHex(bins));
    }

    /** How alike two texts are: about the share of runs that both have, 0 to 1, give or take 0.06. */
    public double similarity(Fingerprint other) {
        byte[] mine = HexFormat.of().parseHex(hex);
        byte[] others = HexFormat.of().parseHex(other.hex);
        int equal = 0;
        int filled = 0;
        for (int i = 0; i < BINS; i++) {
            filled += mine[i] != 0 || others[i] != 0 ? 1 : 0;
            equal += mine[i] != 0 && mine[i] == others[i] ? 1 : 0;
        }
        return filled == 0 ? 0 : (double) equal / filled;
    }

    /**
     * Terms to look the like ones up by: texts alike enough to be the same share one of them nearly always (99 of 100 where 7 of 10 runs are the same), others seldom.
     */
    public List<String> bands() {
        List<String> bands = new ArrayList<>();
        int width = 2 * BAND;
        for (int at = 0; at < hex.length(); at += width) {
            bands.add(at / width + ":" + hex.substring(at, at + width));
        }
        return bands;
    }
}
