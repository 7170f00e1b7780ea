package io.zhibiao.extractor.core.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code periods.yaml}. */
final class PeriodReader {
    private static final Set<String> KEYS = Set.of("words", "from", "to", "years", "whole", "end", "relative", "span");

    private final YamlFile file;
    private final Map<String, TimeWord> times = new LinkedHashMap<>();

    private PeriodReader(YamlFile file) {
        this.file = file;
    }

    /** What time each word tells. */
    static Map<String, TimeWord> read(YamlFile file) {
        if (file.root().isMissingNode()) {
            return Map.of();
        }
        file.keys(file.root(), "(file)", Set.of("periods"));
        PeriodReader reader = new PeriodReader(file);
        int at = 0;
        for (JsonNode entry : file.list("periods")) {
            reader.entry(entry, "periods[" + at++ + "]");
        }
        return reader.times;
    }

    private void entry(JsonNode entry, String at) {
        file.keys(entry, at, KEYS);
        TimeWord time = time(entry, at);
        List<String> words = file.texts(entry.path("words"), at + ".words");
        if (words.isEmpty()) {
            file.fault(at + ".words", "is required and must not be empty");
        }
        for (String word : words) {
            if (times.put(word, time) != null) {
                file.fault(at + ".words", "names " + word + " twice");
            }
        }
    }

    private TimeWord time(JsonNode entry, String at) {
        if (entry.has("from")) {
            return span(entry.path("from"), entry.path("to"), TimeWord.Sort.MONTHS, 1, 12, at + ".from");
        }
        if (entry.has("years")) {
            JsonNode years = entry.path("years");
            return span(years.path(0), years.path(1), TimeWord.Sort.YEARS, 1949, 2100, at + ".years");
        }
        if (file.flag(entry, at, "end", false)) {
            return new TimeWord(TimeWord.Sort.END, 0, 0);
        }
        return file.flag(entry, at, "whole", false) ? new TimeWord(TimeWord.Sort.WHOLE, 0, 0) : relative(entry, at);
    }

    /** How many years a relative time has. */
    private int years(JsonNode entry, String at) {
        JsonNode span = entry.path("span");
        if (!span.isMissingNode() && (!span.isInt() || span.asInt() < 1)) {
            file.fault(at + ".span", "must be a number of years: " + span);
        }
        return span.asInt(5);
    }

    private TimeWord span(JsonNode from, JsonNode to, TimeWord.Sort sort, int lowest, int highest, String key) {
        boolean told = from.isInt() && to.isInt() && from.asInt() >= lowest && to.asInt() <= highest;
        if (!told || from.asInt() > to.asInt()) {
            file.fault(key, "must be two numbers, the first no greater, from " + lowest + " to " + highest);
            return TimeWord.NONE;
        }
        return new TimeWord(sort, from.asInt(), to.asInt());
    }

    private TimeWord relative(JsonNode entry, String at) {
        return switch (entry.path("relative").asText()) {
            case "this" -> new TimeWord(TimeWord.Sort.THIS, 0, 0);
            case "last" -> new TimeWord(TimeWord.Sort.LAST, 0, 0);
            case "next" -> new TimeWord(TimeWord.Sort.NEXT, 0, 0);
            case "pastFive" -> new TimeWord(TimeWord.Sort.PAST_FIVE, 0, years(entry, at));
            case "nextFive" -> new TimeWord(TimeWord.Sort.NEXT_FIVE, 0, years(entry, at));
            default -> {
                file.fault(at, "tells no time: give from and to, years, whole, end or relative");
                yield TimeWord.NONE;
            }
        };
    }
}
