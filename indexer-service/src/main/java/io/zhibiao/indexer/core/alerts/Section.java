package io.zhibiao.indexer.core.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mapping of the file: what is asked for is ticked off, so that what is left over can be told. */
final class Section {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,4})(s|m|h|d)");

    private final String path;
    private final Map<?, ?> fields;
    private final List<String> faults;
    private final Set<Object> asked = new LinkedHashSet<>();

    Section(String path, @Nullable Object node, List<String> faults) {
        this.path = path;
        this.faults = faults;
        this.fields = node instanceof Map<?, ?> map ? map : Map.of();
        if (!(node instanceof Map<?, ?>)) {
            faults.add((path.isEmpty() ? "the file" : path) + " is no mapping");
        }
    }

    void fault(String key, String fault) {
        faults.add((path.isEmpty() ? "" : path + ".") + key + " " + fault);
    }

    private @Nullable Object get(String key) {
        asked.add(key);
        return fields.get(key);
    }

    boolean has(String key) {
        return get(key) != null;
    }

    String optional(String key) {
        Object value = get(key);
        return value == null ? "" : value.toString();
    }

    String text(String key) {
        String text = optional(key);
        if (text.isBlank()) {
            fault(key, "is required");
        }
        return text;
    }

    int number(String key, int otherwise) {
        Object value = get(key);
        if (value != null && !(value instanceof Integer)) {
            fault(key, "is a whole number");
        }
        return value instanceof Integer number ? number : otherwise;
    }

    double amount(String key) {
        Object value = get(key);
        if (value != null && !(value instanceof Number)) {
            fault(key, "is a number");
        }
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    boolean flag(String key) {
        Object value = get(key);
        if (value != null && !(value instanceof Boolean)) {
            fault(key, "is true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    /** Zero where there is none. */
    Duration duration(String key) {
        String text = optional(key);
        Matcher matcher = DURATION.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            if (!text.isEmpty()) {
                fault(key, "is a time like 30s, 15m, 2h or 1d");
            }
            return Duration.ZERO;
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        String under = path.isEmpty() ? key : path + "." + key;
        list(key).forEach(node -> sections.add(new Section(under + "[" + sections.size() + "]", node, faults)));
        return sections;
    }

    private List<?> list(String key) {
        Object value = get(key);
        if (value != null && !(value instanceof List<?>)) {
            fault(key, "is a list");
        }
        return value instanceof List<?> list ? list : List.of();
    }

    void nothingElse() {
        fields.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> fault(String.valueOf(key), "is no key here; there are " + asked));
    }
}
