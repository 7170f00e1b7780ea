package io.zhibiao.cleaner.core.language;

/**
 * What a text is made of, had in one pass: most texts have nothing that most repairs look for, and are spared them.
 *
 * @param han Chinese characters
 * @param traditional characters written otherwise in simplified script
 * @param simplifiedOnly characters that traditional text does not have
 * @param wide characters beyond ASCII
 * @param odd those of them that hardly occur in Chinese text
 * @param doubledStops commas beside another mark of the end of a clause: {@code ，,} and {@code ,。}
 * @param marks kinds of characters that occur: {@link #BRACKET} and so on, or-ed
 */
public record Traits(int han, int traditional, int simplifiedOnly, int wide, int odd, int doubledStops, int marks) {
    /** A closing bracket of either width. */
    public static final int BRACKET = 1 << 4;

    /** A full-width digit, letter or percent sign. */
    public static final int FULL_WIDTH = 1 << 5;

    /** What an entity or a backslash escape begins with. */
    public static final int ESCAPE = 1 << 6;

    private static final int COMMA = 1 << 7;
    private static final int HAN = 1;
    private static final int TRADITIONAL = 1 << 1;
    private static final int SIMPLIFIED_ONLY = 1 << 2;
    private static final int ODD = 1 << 3;

    /** Cost above which a character hardly occurs. */
    private static final double RARE = 12;

    private static final byte[] KINDS = kinds(Script.standard(), Lexicon.standard());

    /** The traits of a text. */
    public static Traits of(String text) {
        int han = 0;
        int traditional = 0;
        int simplifiedOnly = 0;
        int wide = 0;
        int odd = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = KINDS[c] & 0xff;
            marks |= kind;
            han += kind & HAN;
            traditional += kind >> 1 & 1;
            simplifiedOnly += kind >> 2 & 1;
            odd += kind >> 3 & 1;
            wide += c < 0x80 ? 0 : 1;
        }
        int doubled = (marks & COMMA) == 0 ? 0 : doubledStops(text);
        return new Traits(han, traditional, simplifiedOnly, wide, odd, doubled, marks);
    }

    /** Whether a kind of character occurs. */
    public boolean has(int kind) {
        return (marks & kind) != 0;
    }

    /** Whether a tenth of a text beyond ASCII are characters that hardly occur. */
    public boolean isOdd() {
        return odd > 1 && odd * 10 > wide;
    }

    private static int doubledStops(String text) {
        int n = 0;
        for (int i = text.indexOf(','); i >= 0; i = text.indexOf(',', i + 1)) {
            boolean before = i > 0 && endsClause(text.charAt(i - 1));
            boolean after = i + 1 < text.length() && endsClause(text.charAt(i + 1));
            n += before || after ? 1 : 0;
        }
        return n;
    }

    private static boolean endsClause(char c) {
        return c == '，' || c == '。' || c == '；';
    }

    private static byte[] kinds(Script script, Lexicon lexicon) {
        byte[] kinds = new byte[0x10000];
        for (int i = 0x80; i < kinds.length; i++) {
            char c = (char) i;
            // Letters with tones stand in readings; where they come from a wrong encoding, odder ones stand beside
            // them.
            boolean explained = Han.isMark(c) || Han.isBlank(c) || Han.hasTone(c);
            boolean odd = !explained && lexicon.cost(script.simplified(c)) > RARE;
            kinds[i] = (byte) ((Han.is(c) ? HAN : 0)
                    | (script.isTraditional(c) ? TRADITIONAL : 0)
                    | (script.isSimplifiedOnly(c) ? SIMPLIFIED_ONLY : 0)
                    | (odd ? ODD : 0)
                    | (c >= '％' && c <= 'ｚ' ? FULL_WIDTH : 0));
        }
        kinds['）'] |= BRACKET;
        kinds[')'] |= BRACKET;
        kinds['&'] |= ESCAPE;
        kinds['\\'] |= ESCAPE;
        kinds[','] |= (byte) COMMA;
        return kinds;
    }
}
