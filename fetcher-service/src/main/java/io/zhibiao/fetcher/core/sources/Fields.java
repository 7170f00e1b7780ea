package io.zhibiao.fetcher.core.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping of the file, with defaults behind them. Each is read by its type; what does not fit becomes a fault
 * and reads as null, so that one reading finds all faults. At the end {@link #refuseOthers} tells the keys nobody asked for.
 */
final class Fields {
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,500}");

    private final JsonNode mapping;
    private final String path;
    private final JsonNode defaults;
    private final Collection<Fault> faults;
    private final Set<String> known = new LinkedHashSet<>();

    /** Fields of a mapping at a path, empty for the root; defaults may be the missing node. */
    Fields(JsonNode mapping, String path, JsonNode defaults, Collection<Fault> faults) {
        this.mapping = mapping;
        this.path = path;
        this.defaults = defaults;
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

    /** One of some words, each with its meaning. */
    <T> @Nullable T word(String key, Map<String, T> meanings) {
        String expected = "one of " + meanings.keySet().stream().sorted().collect(Collectors.joining(", "));
        String word = optional(key, expected);
        if (word != null && !meanings.containsKey(word)) {
            fault(key, "expected " + expected + ", found " + word);
        }
        return word == null ? null : meanings.get(word);
    }

    /** A mapping of texts, whose names a rule checks. */
    Map<String, String> texts(String key, UnaryOperator<String> nameRule) {
        JsonNode value = get(key);
        if (value == null) {
            return Map.of();
        }
        if (!value.isObject()) {
            fault(key, "expected a mapping of names and texts, found " + shown(value));
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        value.fieldNames().forEachRemaining(name -> text(key, name, value.path(name), nameRule, texts));
        return texts;
    }

    private void text(
            String key, String name, JsonNode value, UnaryOperator<String> nameRule, Map<String, String> texts) {
        String path = key + "." + name;
        if (!value.isValueNode() || !PRINTABLE.matcher(value.asText()).matches()) {
            fault(path, "expected a text of one line in ASCII, found " + shown(value));
        } else if (read(path, name, nameRule) != null) {
            texts.put(name, value.asText());
        }
    }

    Duration duration(String key, Duration least, Duration otherwise) {
        String text = optional(key, Interval.EXPECTED);
        Duration value = read(key, text, t -> duration(t, least));
        return value == null ? otherwise : value;
    }

    boolean flag(String key) {
        return flag(key, false);
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode value = get(key);
        if (value != null && !value.isBoolean()) {
            fault(key, "expected true or false, found " + shown(value));
        }
        return value == null ? otherwise : value.asBoolean();
    }

    int count(String key, int least, int otherwise) {
        return count(key, least, Integer.MAX_VALUE, otherwise);
    }

    int count(String key, int least, int most, int otherwise) {
        JsonNode value = get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            String range = most == Integer.MAX_VALUE ? "from " + least : "from " + least + " to " + most;
            fault(key, "expected a whole number " + range + ", found " + shown(value));
            return otherwise;
        }
        return value.asInt();
    }

    /** Whether a key is written in the mapping itself. */
    boolean has(String key) {
        return mapping.has(key);
    }

    /** Whether a key is written in the mapping or its defaults. */
    boolean isSet(String key) {
        return has(key) || defaults.has(key);
    }

    /** Names keys that are read elsewhere. */
    void know(String... keys) {
        known.addAll(Set.of(keys));
    }

    void refuseOthers() {
        mapping.fieldNames().forEachRemaining(this::refuseUnknown);
        defaults.fieldNames().forEachRemaining(this::refuseUnknown);
    }

    private void refuseUnknown(String key) {
        if (!known.contains(key)) {
            fault(key, "unknown key" + hint(key));
        }
    }

    void fault(String key, String message) {
        boolean ofDefaults = !mapping.has(key) && defaults.has(key);
        String prefix = ofDefaults ? "defaults." : path.isEmpty() ? "" : path + ".";
        faults.add(new Fault(prefix + key, message));
    }

    private String hint(String key) {
        return Likeness.nearest(key, known)
                .map(k -> ", did you mean " + k + "?")
                .orElseGet(() -> "; known are " + String.join(", ", known));
    }

    private @Nullable JsonNode get(String key) {
        known.add(key);
        JsonNode value = mapping.has(key) ? mapping.path(key) : defaults.path(key);
        return value.isMissingNode() || value.isNull() ? null : value;
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
