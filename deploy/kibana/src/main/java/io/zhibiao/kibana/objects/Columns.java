package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.kibana.definition.Bucket;
import io.zhibiao.kibana.definition.DataView;
import io.zhibiao.kibana.definition.FieldType;
import io.zhibiao.kibana.definition.Metric;
import io.zhibiao.kibana.definition.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The columns of a Lens layer. */
record Columns(DataView view) {
    /** How a count names what it counts. */
    private static final String RECORDS = "___records___";

    ObjectNode bucket(Bucket bucket, String orderedBy) {
        return switch (bucket) {
            case Bucket.Top top -> top(top, orderedBy);
            case Bucket.Time time -> time(time);
            case Bucket.Ranges ranges -> ranges(ranges);
            case Bucket.Choices choices -> choices(choices);
        };
    }

    private ObjectNode top(Bucket.Top top, String orderedBy) {
        boolean byLabel = top.order() == Bucket.Order.LABEL;
        ObjectNode order = byLabel
                ? Json.of("type", "alphabetical", "fallback", false)
                : Json.of("type", "column", "columnId", orderedBy);
        ObjectNode params = Json.of(
                "size",
                top.size(),
                "orderBy",
                order,
                "orderDirection",
                byLabel ? "asc" : "desc",
                "otherBucket",
                false,
                "missingBucket",
                false,
                "parentFormat",
                Json.of("id", "terms"),
                "include",
                List.of(),
                "exclude",
                List.of(),
                "includeIsRegex",
                false,
                "excludeIsRegex",
                false);
        return column(top.label(), holds(top.field()), "terms", "ordinal", true)
                .put("sourceField", top.field())
                .set("params", params);
    }

    private static ObjectNode time(Bucket.Time time) {
        return column(time.label(), FieldType.DATE, "date_histogram", "interval", true)
                .put("sourceField", time.field())
                .set("params", Json.of("interval", "auto", "includeEmptyRows", true, "dropPartials", false));
    }

    private static ObjectNode ranges(Bucket.Ranges ranges) {
        ObjectNode format =
                Json.of("id", "range", "params", Json.of("template", "arrow_right", "replaceInfinity", true));
        ObjectNode params =
                Json.of("type", "range", "maxBars", "auto", "ranges", between(ranges.at()), "parentFormat", format);
        return column(ranges.label(), FieldType.STRING, "range", "ordinal", true)
                .put("sourceField", ranges.field())
                .set("params", params);
    }

    /** The ranges between borders, the open ones at both ends too: no value is left out. */
    private static List<ObjectNode> between(List<Double> at) {
        List<ObjectNode> ranges = new ArrayList<>();
        ranges.add(Json.of("from", null, "to", at.getFirst(), "label", "< " + plain(at.getFirst())));
        for (int i = 1; i < at.size(); i++) {
            double from = at.get(i - 1);
            double to = at.get(i);
            ranges.add(Json.of("from", from, "to", to, "label", plain(from) + " ~ " + plain(to)));
        }
        ranges.add(Json.of("from", at.getLast(), "to", null, "label", "≥ " + plain(at.getLast())));
        return ranges;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : Double.toString(number);
    }

    private static ObjectNode choices(Bucket.Choices choices) {
        List<ObjectNode> filters = choices.choices().stream()
                .map(c -> Json.of("input", Json.kuery(c.where()), "label", c.label()))
                .toList();
        return column(choices.label(), FieldType.STRING, "filters", "ordinal", true)
                .set("params", Json.of("filters", filters));
    }

    ObjectNode metric(Metric metric) {
        FieldType type = isExtreme(metric) ? holds(String.valueOf(metric.of())) : FieldType.NUMBER;
        ObjectNode column = column(metric.label(), type, metric.operation().lensName(), "ratio", false)
                .put("sourceField", metric.of() == null ? RECORDS : metric.of());
        if (metric.where() != null) {
            column.set("filter", Json.kuery(metric.where()));
        }
        return column.set("params", Json.of("emptyAsNull", metric.operation() != Operation.COUNT));
    }

    /** The first or last date is a date; all other figures are numbers. */
    private static boolean isExtreme(Metric metric) {
        return metric.operation() == Operation.MIN || metric.operation() == Operation.MAX;
    }

    private FieldType holds(String path) {
        return view.field(path).holds();
    }

    private static ObjectNode column(String label, FieldType type, String operation, String scale, boolean bucketed) {
        return Json.of(
                "label", label,
                "customLabel", true,
                "dataType", type.name().toLowerCase(Locale.ROOT),
                "operationType", operation,
                "isBucketed", bucketed,
                "scale", scale);
    }
}
