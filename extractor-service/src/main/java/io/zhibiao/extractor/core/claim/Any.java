package io.zhibiao.extractor.core.claim;

import java.util.List;

/** Whether one of several words stands in a text; as plain loops, since these are asked for every value. */
final class Any {
    private Any() {}

    // By index: these are asked so often that iterators would be a tenth of what a text allocates.
    static boolean in(String text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (text.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean starts(String text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (text.startsWith(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean ends(String text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (text.endsWith(words.get(i))) {
                return true;
            }
        }
        return false;
    }
}
