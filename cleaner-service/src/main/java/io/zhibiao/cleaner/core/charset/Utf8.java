package io.zhibiao.cleaner.core.charset;

/**
 * How well bytes read as UTF-8.
 *
 * @param sequences well-formed sequences of more than one byte
 * @param wide those of three bytes and more, as Chinese has them
 * @param faults bytes that belong to no well-formed sequence; a sequence cut off by the end of the page is no fault
 */
record Utf8(int sequences, int wide, int faults) {
    private static final int BEGINNING = 2048;
    private static final int FAULTS_OF_DAMAGE = 200;
    private static final int FAULTS_OF_MIXTURE = 8;

    /** Index of the first byte beyond ASCII, which begins a character in UTF-8, GB18030 and Big5 alike; the length where there is none. */
    static int firstWide(byte[] body) {
        int i = 0;
        while (i < body.length && body[i] >= 0) {
            i++;
        }
        return i;
    }

    /** How well a quarter of a long page reads, in pieces from all its parts: enough to tell what it is written in. */
    static Utf8 ofSamples(byte[] body) {
        Utf8 all = new Utf8(0, 0, 0);
        for (int from = 0; from < body.length; from += 4 * BEGINNING) {
            int to = Math.min(body.length, from + BEGINNING);
            Utf8 piece = of(body, from == 0 ? 0 : behindAscii(body, from, to), to);
            all = new Utf8(all.sequences + piece.sequences, all.wide + piece.wide, all.faults + piece.faults);
        }
        return all;
    }

    /** The first index behind an ASCII character: there no sequence is cut. */
    private static int behindAscii(byte[] body, int from, int to) {
        int i = from;
        while (i < to && body[i] < 0) {
            i++;
        }
        return i;
    }

    static Utf8 of(byte[] body) {
        return of(body, 0, body.length);
    }

    private static Utf8 of(byte[] body, int from, int to) {
        int sequences = 0;
        int wide = 0;
        int faults = 0;
        int i = from;
        while (i < to) {
            if (body[i] >= 0) {
                i++;
                continue;
            }
            int length = sequence(body, i);
            if (length == 0) {
                faults += i >= to - 3 ? 0 : 1;
                i++;
                continue;
            }
            sequences++;
            wide += length > 2 ? 1 : 0;
            i += length;
        }
        return new Utf8(sequences, wide, faults);
    }

    boolean isValid() {
        return faults == 0;
    }

    /** A fault now and then among good sequences: bytes were lost. */
    boolean isDamaged() {
        return wide > 0 && faults * (long) FAULTS_OF_DAMAGE < 10L * sequences;
    }

    /** Much of both: another part of the page is in another encoding. In GB text hardly any three bytes look like UTF-8. */
    boolean isMixed() {
        return !isDamaged() && wide >= 30 && wide * (long) FAULTS_OF_MIXTURE > faults;
    }

    /** Length of the well-formed sequence at an index; 0 where there is none. */
    static int sequence(byte[] body, int at) {
        int lead = body[at] & 0xff;
        if (lead < 0x80) {
            return 1;
        }
        int length =
                lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > body.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((body[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return isShortest(lead, body[at + 1] & 0xff) ? length : 0;
    }

    private static boolean isShortest(int lead, int second) {
        return switch (lead) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }
}
