package io.zhibiao.extractor.core.claim;

import java.util.List;

/** Whether one of several words stands in a text; as plain loops, since these are asked for every value. */
final class Any {
    private Any() {}

    static boolean in(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean starts(String text, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean ends(String text, List<String> words) {
        for (String word : words) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
