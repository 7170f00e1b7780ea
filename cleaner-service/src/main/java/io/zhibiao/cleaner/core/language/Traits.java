package io.zhibiao.cleaner.core.language;

/**
 * A text and what it is made of, had in one pass: most texts have nothing that most steps look for, and are spared them. Figures are counted when
 * they are asked for, and only where the kind occurs.
 *
 * @param kinds kinds of characters that occur: {@link #BRACKET} and so on, or-ed
 * @param again those that occur more than once
 */
public record Traits(String text, int kinds, int again) {
    /** A character that is written otherwise in simplified script. */
    public static final int TRADITIONAL = 1 << 1;

    /** A closing bracket of either width. */
    public static final int BRACKET = 1 << 4;

    /** A full-width digit, letter or percent sign. */
    public static final int FULL_WIDTH = 1 << 5;

    /** What an entity or a backslash escape begins with. */
    public static final int ESCAPE = 1 << 6;

    /** An opening square bracket, as markup of boards has them. */
    public static final int SQUARE = 1 << 11;

    /** A blank of any width, or a character that shows nothing. */
    public static final int BLANK = 1 << 8;

    /** What may be left of damage: U+FFFD, private use, a question mark, a letter with a tone, 锟. */
    public static final int DOUBTFUL = 1 << 9;

    /** A letter of a script that no Chinese government writes. */
    public static final int FOREIGN = 1 << 10;

    private static final int COMMA = 1 << 7;
    private static final int HAN = 1;
    private static final int SIMPLIFIED_ONLY = 1 << 2;
    private static final int ODD = 1 << 3;

    /** Cost above which a character hardly occurs. */
    private static final double RARE = 12;

    private static final short[] KINDS = table(Script.standard(), Lexicon.standard());

    /** The traits of a text. */
    public static Traits of(String text) {
        int kinds = 0;
        int again = 0;
        for (int i = 0; i < text.length(); i++) {
            int own = KINDS[text.charAt(i)];
            again |= kinds & own;
            kinds |= own;
        }
        return new Traits(text, kinds, again);
    }

    /** Whether a kind of character occurs. */
    public boolean has(int kind) {
        return (kinds & kind) != 0;
    }

    /** How many Chinese characters there are. */
    public int han() {
        return count(HAN);
    }

    /** How many characters are written otherwise in simplified script. */
    public int traditional() {
        return count(TRADITIONAL);
    }

    /** How many characters traditional text does not have. */
    public int simplifiedOnly() {
        return count(SIMPLIFIED_ONLY);
    }

    /** Whether a tenth of a text beyond ASCII are characters that hardly occur. */
    public boolean isOdd() {
        return (again & ODD) != 0 && count(ODD) * 10 > wide();
    }

    /** How many commas stand beside another mark between clauses or words: {@code ，,} and {@code ,。}. */
    public int doubledStops() {
        int n = 0;
        for (int i = has(COMMA) ? text.indexOf(',') : -1; i >= 0; i = text.indexOf(',', i + 1)) {
            boolean before = i > 0 && endsClause(text.charAt(i - 1));
            boolean after = i + 1 < text.length() && endsClause(text.charAt(i + 1));
            n += before || after ? 1 : 0;
        }
        return n;
    }

    private int count(int kind) {
        int n = 0;
        for (int i = has(kind) ? 0 : text.length(); i < text.length(); i++) {
            n += (KINDS[text.charAt(i)] & kind) == 0 ? 0 : 1;
        }
        return n;
    }

    private int wide() {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            n += text.charAt(i) < 0x80 ? 0 : 1;
        }
        return n;
    }

    private static boolean endsClause(char c) {
        return c == '，' || c == '。' || c == '；' || c == '、' || c == ',' || c == ';';
    }

    private static short[] table(Script script, Lexicon lexicon) {
        short[] kinds = new short[0x10000];
        for (int i = 0; i < kinds.length; i++) {
            char c = (char) i;
            kinds[i] = (short) ((Han.isBlank(c) || Han.isInvisible(c) ? BLANK : 0)
                    | (ForeignScript.isLetter(c) ? FOREIGN : 0)
                    | (isDoubtful(c) ? DOUBTFUL : 0)
                    | (i < 0x80 ? 0 : written(c, script, lexicon)));
        }
        kinds['）'] |= BRACKET;
        kinds[')'] |= BRACKET;
        kinds['&'] |= ESCAPE;
        kinds['\\'] |= ESCAPE;
        kinds[','] |= COMMA;
        kinds['['] |= SQUARE;
        return kinds;
    }

    private static int written(char c, Script script, Lexicon lexicon) {
        // Letters with tones stand in readings; where they come from a wrong encoding, odder ones stand beside them.
        boolean explained = Han.isMark(c) || Han.isBlank(c) || Han.hasTone(c);
        boolean odd = !explained && lexicon.cost(script.simplified(c)) > RARE;
        return (Han.is(c) ? HAN : 0)
                | (script.isTraditional(c) ? TRADITIONAL : 0)
                | (script.isSimplifiedOnly(c) ? SIMPLIFIED_ONLY : 0)
                | (odd ? ODD : 0)
                | (isFullWidth(c) ? FULL_WIDTH : 0);
    }

    private static boolean isFullWidth(char c) {
        return (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '％';
    }

    private static boolean isDoubtful(char c) {
        return c == '?' || c == '\ufffd' || (c >= '\ue000' && c <= '\uf8ff') || Han.hasTone(c) || c == '锟';
    }
}
