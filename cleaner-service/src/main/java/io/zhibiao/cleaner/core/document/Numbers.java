package io.zhibiao.cleaner.core.document;

import org.jspecify.annotations.Nullable;

/** Whole numbers in attributes, which may be missing or nonsense. */
final class Numbers {
    private Numbers() {}

    static int parse(@Nullable String digits, int otherwise) {
        if (digits == null || digits.isEmpty() || digits.length() > 9) {
            return otherwise;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return otherwise;
            }
        }
        return Integer.parseInt(digits);
    }
}
