package io.zhibiao.events;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a record demands of its fields; each fault names the field. */
final class Require {
    private Require() {}

    static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is required and must not be blank");
        }
        return value;
    }

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is required");
        }
        return value;
    }

    static <T> List<T> list(String field, @Nullable List<T> value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is required, empty where there is nothing");
        }
        return List.copyOf(value);
    }

    static void span(String field, int start, int end) {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(field + ": start " + start + " and end " + end + " are no span");
        }
    }

    static void that(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** The same with words that are put together only where they are needed. */
    static void that(boolean holds, Supplier<String> fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault.get());
        }
    }
}
