package io.zhibiao.extractor.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.Extractor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Holds what the extractor reads in a sentence against what the corpus says. */
final class Comparison {
    private static final String NOT_STATED = "未提出量化目标";
    private static final double NEAR = 1e-6;

    private final Extractor extractor;

    Comparison(Extractor extractor) {
        this.extractor = extractor;
    }

    /** What differs, a line each; empty where all is right. */
    List<String> faults(Sentence sentence) {
        Sentence.Staged staged = sentence.staged();
        List<IndicatorEvent> got = new ArrayList<>(
                extractor.extract(staged.posting(), Instant.EPOCH).events());
        got.removeIf(event ->
                event.evidence().start() < staged.start() || event.surface().equals(NOT_STATED));
        List<String> faults = new ArrayList<>();
        for (JsonNode want : sentence.events()) {
            match(sentence, staged, want, got, faults);
        }
        for (IndicatorEvent extra : got) {
            faults.add("extra " + line(extra));
        }
        return faults;
    }

    /** The names of all rules that read a sentence. */
    Set<String> rules(Sentence sentence) {
        Set<String> rules = new LinkedHashSet<>();
        for (IndicatorEvent event :
                extractor.extract(sentence.staged().posting(), Instant.EPOCH).events()) {
            if (!event.surface().equals(NOT_STATED)) {
                rules.addAll(List.of(event.rule().split("/")));
            }
        }
        return rules;
    }

    private static void match(
            Sentence sentence, Sentence.Staged staged, JsonNode want, List<IndicatorEvent> got, List<String> faults) {
        int offset = staged.offset(want);
        List<String> best = null;
        IndicatorEvent nearest = null;
        for (IndicatorEvent event : got) {
            if (event.evidence().start() != offset
                    || !event.evidence().raw().equals(want.path("raw").asText())) {
                continue;
            }
            List<String> wrong = wrong(sentence, want, event);
            if (best == null || wrong.size() < best.size()) {
                best = wrong;
                nearest = event;
            }
        }
        if (best == null) {
            faults.add("missed " + want);
            return;
        }
        got.remove(nearest);
        if (!best.isEmpty()) {
            faults.add("wrong " + String.join("; ", best) + " in " + line(nearest));
        }
    }

    private static List<String> wrong(Sentence sentence, JsonNode want, IndicatorEvent got) {
        List<String> wrong = new ArrayList<>();
        check(wrong, "id", idSame(want, got), want);
        check(wrong, "surface", surfaceSame(want, got), want);
        check(wrong, "measure", measureSame(want, got), want);
        check(wrong, "value", near(want.path("value"), got.value()), want);
        check(wrong, "max", near(want.path("max"), got.valueMax()), want);
        check(wrong, "unit", want.path("unit").asText().equals(got.unit()), want);
        check(wrong, "kind", want.path("kind").asText().equals(got.kind().name().toLowerCase(Locale.ROOT)), want);
        String period =
                want.path("period").isNull() ? null : want.path("period").asText();
        check(
                wrong,
                "period",
                java.util.Objects.equals(
                        period, got.period() == null ? null : got.period().label()),
                want);
        check(
                wrong,
                "bound",
                want.path("bound").asText("eq").equals(got.bound().name().toLowerCase(Locale.ROOT)),
                want);
        check(wrong, "stretch", want.path("stretch").asBoolean(false) == got.stretch(), want);
        String region = want.path("region").asText(sentence.region());
        check(wrong, "region", region.equals(got.region().name()), want);
        return wrong;
    }

    private static void check(List<String> wrong, String key, boolean right, JsonNode want) {
        if (!right) {
            wrong.add(key + " should be " + want.path(key));
        }
    }

    private static boolean idSame(JsonNode want, IndicatorEvent got) {
        String id = want.path("id").isTextual() ? want.path("id").asText() : null;
        return java.util.Objects.equals(id, got.indicator().id());
    }

    private static boolean surfaceSame(JsonNode want, IndicatorEvent got) {
        boolean sameId = want.path("id").isTextual()
                && want.path("id").asText().equals(got.indicator().id());
        return sameId || overlap(norm(want.path("surface").asText()), norm(got.surface())) >= 0.6;
    }

    private static String norm(String words) {
        return words.replaceAll("\\s+", "");
    }

    /** Share of the shorter one's character pairs that the longer one has, as score.py counts. */
    static double overlap(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.contains(b) || b.contains(a)) {
            return 1;
        }
        Map<String, Integer> x = pairs(a);
        Map<String, Integer> y = pairs(b);
        int same = x.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), y.getOrDefault(e.getKey(), 0)))
                .sum();
        int least = Math.min(a.length(), b.length()) - 1;
        return least <= 0 ? 0 : (double) same / least;
    }

    private static Map<String, Integer> pairs(String s) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < s.length(); i++) {
            pairs.merge(s.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static boolean measureSame(JsonNode want, IndicatorEvent got) {
        Measure measure = Measure.valueOf(want.path("measure").asText().toUpperCase(Locale.ROOT));
        if (measure == got.measure() || got.value() == null) {
            return true;
        }
        boolean counted = !got.unit().equals("%") && !got.unit().equals("个百分点");
        boolean rise = (want.path("surface").asText() + got.evidence().quote()).matches(".*(新增|净增|增加|新建|新设).*");
        return counted
                && rise
                && (measure == Measure.LEVEL || measure == Measure.CHANGE)
                && (got.measure() == Measure.LEVEL || got.measure() == Measure.CHANGE);
    }

    private static boolean near(JsonNode want, @org.jspecify.annotations.Nullable Double got) {
        if (!want.isNumber() || got == null) {
            return !want.isNumber() && got == null;
        }
        double value = want.asDouble();
        return Math.abs(value - got) <= NEAR * Math.max(1, Math.max(Math.abs(value), Math.abs(got)));
    }

    private static String line(IndicatorEvent e) {
        return e.surface() + "[" + e.indicator().id() + "] " + e.measure() + " " + e.kind() + " " + e.value()
                + (e.valueMax() == null ? "" : "~" + e.valueMax()) + e.unit() + " "
                + (e.period() == null ? null : e.period().label()) + " " + e.bound() + (e.stretch() ? " stretch" : "")
                + " " + e.region().name() + " | " + e.evidence().raw() + " | " + e.rule();
    }
}
