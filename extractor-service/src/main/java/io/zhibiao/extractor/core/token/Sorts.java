package io.zhibiao.extractor.core.token;

import io.zhibiao.extractor.core.token.Token.Mark;

/**
 * What a token that is no word is, as bits beside those of {@link io.zhibiao.extractor.core.lexicon.WordClass}: one mask asks for
 * words and others at once, and what all tokens of a clause are fits one long.
 */
public final class Sorts {
    /** The lowest bit taken here; word classes lie below. */
    static final int LOWEST = 53;

    public static final long AMOUNT = 1L << 63;
    public static final long RATIO = 1L << 62;
    public static final long WHEN = 1L << 61;
    public static final long LIST = bit(Mark.Kind.LIST);
    public static final long OPEN = bit(Mark.Kind.OPEN);
    public static final long CLOSE = bit(Mark.Kind.CLOSE);
    public static final long NOTE = bit(Mark.Kind.NOTE);
    public static final long SEMICOLON = bit(Mark.Kind.SEMICOLON);
    public static final long SENTENCE = bit(Mark.Kind.SENTENCE);

    /** Marks that part clauses. */
    public static final long PARTS = bit(Mark.Kind.CLAUSE) | SEMICOLON | SENTENCE | bit(Mark.Kind.COLON);

    /** All marks. */
    public static final long MARK = PARTS | LIST | OPEN | CLOSE | NOTE;

    private static final Mark.Kind[] KINDS = Mark.Kind.values();

    private Sorts() {}

    @SuppressWarnings("EnumOrdinal") // the bits live in memory only
    static long bit(Mark.Kind kind) {
        return 1L << (LOWEST + kind.ordinal());
    }

    static Mark.Kind kind(long bit) {
        return KINDS[Long.numberOfTrailingZeros(bit) - LOWEST];
    }
}
