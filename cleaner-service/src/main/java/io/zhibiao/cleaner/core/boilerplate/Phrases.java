package io.zhibiao.cleaner.core.boilerplate;

/** Phrases in a row, as titles and keywords made for search engines have them. */
final class Phrases {
    private static final int LONGEST = 40;
    private static final String SEPARATORS = "_,，|-/;";

    private Phrases() {}

    /**
     * How many short phrases stand between separators; between blanks where there is no other one. A pause mark (、) is none: it
     * separates in sentences.
     */
    static int count(String line) {
        int separated = count(line, SEPARATORS);
        return separated > 1 ? separated : count(line, " ");
    }

    private static int count(String text, String separators) {
        int phrases = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                phrases += i > start && i - start <= LONGEST ? 1 : 0;
                start = i + 1;
            }
        }
        return phrases;
    }
}
