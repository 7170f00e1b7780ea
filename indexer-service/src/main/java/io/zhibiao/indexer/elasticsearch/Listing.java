package io.zhibiao.indexer.elasticsearch;

import io.zhibiao.events.AlertType;
import io.zhibiao.indexer.core.store.Index;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What can be listed, narrowed by which parameters and in which order.
 *
 * @param order the order unless another is asked for; a leading minus means descending
 * @param orders fields by which it can be ordered
 * @param left fields left out of the rows
 * @param filters by the names of their parameters
 */
public record Listing(Index index, String order, Set<String> orders, List<String> left, Map<String, Filter> filters) {
    private static final Filter MEASURE =
            new Filter.OneOf("measure", Set.of("level", "growth", "change", "share", "completion"));

    private static final Set<String> ALERT_TYPES = Arrays.stream(AlertType.values())
            .map(type -> type.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** Targets, the latest changed first. */
    public static final Listing TARGETS = new Listing(
            Index.TARGETS,
            "-changedAt",
            Set.of("changedAt", "firstSeenAt", "year", "value", "region.code"),
            List.of(),
            Map.ofEntries(
                    Map.entry("id", new Filter.Exactly("id")),
                    Map.entry("indicator", new Filter.Exactly("indicator.id")),
                    Map.entry("category", new Filter.Exactly("indicator.category")),
                    Map.entry("measure", MEASURE),
                    Map.entry("period", new Filter.Exactly("period.label")),
                    Map.entry("year", new Filter.Whole("year")),
                    Map.entry("conflict", new Filter.Flag("conflict")),
                    Map.entry("outcome", new Filter.OneOf("judgement.outcome", Set.of("met", "missed"))),
                    Map.entry("posting", new Filter.Exactly("sources.postingId")),
                    Map.entry("source", new Filter.Exactly("sources.sourceId")),
                    Map.entry("q", new Filter.Words(List.of("evidence.quote")))));

    /** Targets without their sources and history: many at once, for tables and charts. */
    public static final Listing POINTS = TARGETS.without(List.of(
            "sources",
            "history",
            "actual.quote",
            "estimate.quote",
            "lastYear.actual.quote",
            "lastYear.estimate.quote"));

    /** Indicator events, those of the latest fetched postings first. */
    public static final Listing INDICATORS = new Listing(
            Index.INDICATORS,
            "-posting.fetchedAt",
            Set.of(
                    "posting.fetchedAt",
                    "posting.publishedOn",
                    "period.start",
                    "value",
                    "region.code",
                    "evidence.start"),
            List.of(),
            Map.ofEntries(
                    Map.entry("indicator", new Filter.Exactly("indicator.id")),
                    Map.entry("category", new Filter.Exactly("indicator.category")),
                    Map.entry("kind", new Filter.OneOf("kind", Set.of("actual", "estimate", "target"))),
                    Map.entry("measure", MEASURE),
                    Map.entry("period", new Filter.Exactly("period.label")),
                    Map.entry("posting", new Filter.Exactly("posting.id")),
                    Map.entry("source", new Filter.Exactly("posting.sourceId")),
                    Map.entry("stretch", new Filter.Flag("stretch")),
                    Map.entry("q", new Filter.Words(List.of("evidence.quote", "surface")))));

    /** Postings without their text, the latest fetched first. */
    public static final Listing POSTINGS = new Listing(
            Index.POSTINGS,
            "-fetchedAt",
            Set.of("fetchedAt", "publishedOn", "region.code"),
            List.of("text", "blocks"),
            Map.ofEntries(
                    Map.entry(
                            "kind",
                            new Filter.OneOf("kind", Set.of("plan_report", "work_report", "bulletin", "other"))),
                    Map.entry("reportYear", new Filter.Whole("reportYear")),
                    Map.entry("targetYear", new Filter.Whole("targetYear")),
                    Map.entry("source", new Filter.Exactly("sourceId")),
                    Map.entry("flag", new Filter.Exactly("flags")),
                    Map.entry("repair", new Filter.Nested("repairs", "kind")),
                    Map.entry("q", new Filter.Words(List.of("title", "text")))));

    /** Alerts, the latest raised first. */
    public static final Listing ALERTS = new Listing(
            Index.ALERTS,
            "-raisedAt",
            Set.of("raisedAt"),
            List.of(),
            Map.ofEntries(
                    Map.entry("type", new Filter.OneOf("type", ALERT_TYPES)),
                    Map.entry("indicator", new Filter.Exactly("indicator.id")),
                    Map.entry("period", new Filter.Exactly("period.label")),
                    Map.entry("posting", new Filter.Exactly("posting.id")),
                    Map.entry("q", new Filter.Words(List.of("message.zh", "evidence.quote")))));

    /** Reports, the latest year first. */
    public static final Listing COVERAGE = new Listing(
            Index.COVERAGE,
            "-year",
            Set.of("year"),
            List.of("state"),
            Map.of("kind", new Filter.OneOf("kind", Set.of("plan_report", "work_report", "bulletin"))));

    public Listing {
        orders = Set.copyOf(orders);
        left = List.copyOf(left);
        Map<String, Filter> all = new TreeMap<>(filters);
        all.put("region", new Filter.Within());
        all.put("level", new Filter.OneOf("region.level", Set.of("province", "prefecture", "county")));
        filters = Collections.unmodifiableMap(all);
    }

    private Listing without(List<String> fields) {
        return new Listing(index, order, orders, fields, filters);
    }

    /** The names of the parameters that narrow it. */
    public Set<String> parameters() {
        return filters.keySet();
    }

    Filter filter(String parameter) {
        Filter filter = filters.get(parameter);
        if (filter == null) {
            throw BadParameter.unknown(parameter, parameters());
        }
        return filter;
    }

    /** Checks an order that is asked for. */
    String ordered(String asked) {
        String field = asked.startsWith("-") ? asked.substring(1) : asked;
        if (!orders.contains(field)) {
            throw new BadParameter(
                    "sort", asked, "it is one of " + new TreeSet<>(orders) + ", with - in front to descend");
        }
        return asked;
    }
}
