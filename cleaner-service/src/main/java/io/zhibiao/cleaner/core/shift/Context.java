package io.zhibiao.cleaner.core.shift;

import io.zhibiao.cleaner.core.language.Han;

/** The text beside a damaged place, without the readings in brackets that stand in it. */
final class Context {
    private static final int CHARACTERS = 6;

    private Context() {}

    /** Up to six characters before an index. */
    static String before(CharSequence text, int end) {
        StringBuilder reversed = new StringBuilder();
        int i = end - 1;
        while (i >= 0 && reversed.length() < CHARACTERS) {
            char c = text.charAt(i);
            int opening = c == ')' || c == '）' ? opening(text, i) : i;
            if (opening < i) {
                i = opening - 1;
            } else {
                reversed.append(c);
                i--;
            }
        }
        return reversed.reverse().toString();
    }

    /** Up to six characters from an index on. */
    static String after(CharSequence text, int from) {
        StringBuilder after = new StringBuilder();
        int i = from;
        while (i < text.length() && after.length() < CHARACTERS) {
            char c = text.charAt(i);
            int close = c == '(' || c == '（' ? closing(text, i) : i;
            if (close > i) {
                i = close + 1;
            } else {
                after.append(c);
                i++;
            }
        }
        return after.toString();
    }

    private static int opening(CharSequence text, int closing) {
        int i = closing - 1;
        while (i >= 0 && closing - i <= 7 && Han.isReadingLetter(text.charAt(i))) {
            i--;
        }
        boolean bracket = i >= 0 && i < closing - 1 && (text.charAt(i) == '(' || text.charAt(i) == '（');
        return bracket ? i : closing;
    }

    private static int closing(CharSequence text, int opening) {
        int i = opening + 1;
        while (i < text.length() && i - opening <= 7 && Han.isReadingLetter(text.charAt(i))) {
            i++;
        }
        boolean bracket = i < text.length() && i > opening + 1 && (text.charAt(i) == ')' || text.charAt(i) == '）');
        return bracket ? i : opening;
    }
}
