package io.zhibiao.fetcher.core.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping of the file. Each is read by its type; what does not fit becomes a fault and reads as null, so that
 * one reading finds all faults. At the end {@link #refuseOthers} tells the keys nobody asked for.
 */
final class Fields {
    private final JsonNode mapping;
    private final String path;
    private final List<Fault> faults;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(JsonNode mapping, String path, List<Fault> faults) {
        this.mapping = mapping;
        this.path = path;
        this.faults = faults;
    }

    /** A text that must be there. */
    @Nullable
    String required(String key, String expected) {
        if (get(key) == null) {
            fault(key, "is missing, expected " + expected);
            return null;
        }
        return optional(key, expected);
    }

    /** A text that may be left out. */
    @Nullable
    String optional(String key, String expected) {
        JsonNode value = get(key);
        if (value == null) {
            return null;
        }
        if (!value.isValueNode() || value.asText().isBlank()) {
            fault(key, "expected " + expected + ", found " + shown(value));
            return null;
        }
        return value.asText().strip();
    }

    /** A text that some rule reads; the rule says why it can't by IllegalArgumentException. */
    <T> @Nullable T read(String key, @Nullable String text, Function<String, T> rule) {
        if (text == null) {
            return null;
        }
        try {
            return rule.apply(text);
        } catch (IllegalArgumentException e) {
            fault(key, String.valueOf(e.getMessage()));
            return null;
        }
    }

    Duration duration(String key, Duration least, Duration otherwise) {
        String text = optional(key, Interval.EXPECTED);
        Duration value = read(key, text, t -> duration(t, least));
        return value == null ? otherwise : value;
    }

    boolean flag(String key) {
        JsonNode value = get(key);
        if (value != null && !value.isBoolean()) {
            fault(key, "expected true or false, found " + shown(value));
        }
        return value != null && value.asBoolean();
    }

    int count(String key, int otherwise) {
        JsonNode value = get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0) {
            fault(key, "expected a whole number from 0, found " + shown(value));
            return otherwise;
        }
        return value.asInt();
    }

    void refuseOthers() {
        for (Iterator<String> keys = mapping.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!known.contains(key)) {
                fault(
                        key,
                        "unknown key"
                                + Likeness.nearest(key, known)
                                        .map(k -> ", did you mean " + k + "?")
                                        .orElse("; known are " + String.join(", ", known)));
            }
        }
    }

    void know(String key) {
        known.add(key);
    }

    void fault(String key, String message) {
        faults.add(new Fault(path.isEmpty() ? key : path + "." + key, message));
    }

    private @Nullable JsonNode get(String key) {
        known.add(key);
        JsonNode value = mapping.get(key);
        return value == null || value.isNull() ? null : value;
    }

    private static Duration duration(String text, Duration least) {
        Duration value = Interval.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("expected " + Interval.EXPECTED + ", found " + text));
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "expected at least " + least.toString().substring(2).toLowerCase(Locale.ROOT) + ", found " + text);
        }
        return value;
    }

    private static String shown(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isArray() ? "a list" : "a mapping";
        }
        return value.asText().isBlank() ? "an empty text" : value.asText();
    }
}
