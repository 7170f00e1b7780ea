package io.zhibiao.cleaner.core.region;

/** A few words to look for at a place; most places are told apart by their first character alone. */
final class Words {
    private final String[] words;
    private final String firsts;

    private Words(String[] words, String firsts) {
        this.words = words;
        this.firsts = firsts;
    }

    static Words of(String... words) {
        StringBuilder firsts = new StringBuilder();
        for (String word : words) {
            firsts.append(word.charAt(0));
        }
        return new Words(words, firsts.toString());
    }

    boolean at(String text, int at) {
        return length(text, at) > 0;
    }

    /** Length of the first of the words that stands at the place; 0 where none does. */
    int length(String text, int at) {
        if (at >= text.length() || firsts.indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }
}
