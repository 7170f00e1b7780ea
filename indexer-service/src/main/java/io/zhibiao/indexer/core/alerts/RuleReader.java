package io.zhibiao.indexer.core.alerts;

import io.zhibiao.events.AlertType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one rule of a file. */
final class RuleReader {
    private final Section section;
    private final Set<String> channels;

    RuleReader(Section section, Set<String> channels) {
        this.section = section;
        this.channels = channels;
    }

    Rule read() {
        Rule rule = new Rule(
                section.text("name"),
                regions(),
                Set.copyOf(section.texts("indicators")),
                types(),
                section.flag("officialOnly"),
                section.flag("backfill"),
                conditions(),
                to());
        section.nothingElse();
        return rule;
    }

    private List<String> regions() {
        List<String> regions = section.texts("regions");
        regions.stream()
                .filter(r -> !r.matches("\\d{2,6}"))
                .forEach(r -> section.fault("regions", "holds beginnings of six-digit codes, not " + r));
        return regions;
    }

    private List<String> to() {
        List<String> to = section.texts("channels");
        if (to.isEmpty()) {
            section.fault("channels", "names at least one channel");
        }
        to.stream()
                .filter(c -> !channels.contains(c))
                .forEach(c -> section.fault("channels", "names no channel: " + c));
        return to;
    }

    private Set<AlertType> types() {
        Set<AlertType> types = new LinkedHashSet<>();
        for (String name : section.texts("types")) {
            try {
                types.add(AlertType.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                section.fault("types", "holds no type of alert: " + name);
            }
        }
        return types;
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        section.sections("when").forEach(s -> condition(s).ifPresent(conditions::add));
        return conditions;
    }

    private static Optional<Condition> condition(Section s) {
        boolean below = s.has("below");
        boolean above = s.has("above");
        double by = s.amount("by");
        s.nothingElse();
        if (by < 0) {
            s.fault("by", "is no less than 0");
        }
        if (below == above) {
            s.fault("below", "or above: one of the two is there");
            return Optional.empty();
        }
        String side = below ? "below" : "above";
        Optional<Condition.Than> than = than(s.optional(side));
        if (than.isEmpty()) {
            s.fault(side, "is a number, last_year_target, last_year_actual or before");
        }
        return than.map(t -> new Condition(below ? Condition.Side.BELOW : Condition.Side.ABOVE, t, by));
    }

    private static Optional<Condition.Than> than(String text) {
        if (text.matches("-?\\d+(\\.\\d+)?([eE]\\+?\\d+)?")) {
            return Optional.of(new Condition.Than.Fixed(Double.parseDouble(text)));
        }
        return Condition.Than.Told.of(text).map(t -> t);
    }
}
