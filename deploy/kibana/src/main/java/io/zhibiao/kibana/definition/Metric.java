package io.zhibiao.kibana.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a chart.
 *
 * @param of the field; none for a count of documents
 * @param where KQL that narrows this figure alone
 */
public record Metric(
        @JsonProperty("as") Operation operation,
        @Nullable String of,
        String label,
        @Nullable String where) {
    public Metric {
        InvalidDefinition.unless(operation != null && label != null, "a figure lacks `as` or its label");
        InvalidDefinition.unless(
                (of == null) == (operation == Operation.COUNT), label + ": all but counts are `of` a field");
    }
}
