package io.zhibiao.kibana.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How documents are grouped; the definition's own keys tell which kind it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Bucket.Top.class),
    @JsonSubTypes.Type(Bucket.Time.class),
    @JsonSubTypes.Type(Bucket.Ranges.class),
    @JsonSubTypes.Type(Bucket.Choices.class)
})
public sealed interface Bucket {
    String label();

    /**
     * By the values of a field.
     *
     * @param size how many values at most
     * @param order the values with the highest figure first, where nothing is told
     */
    record Top(
            @JsonProperty("top") String field,
            String label,
            int size,
            @Nullable Order order) implements Bucket {
        public Top {
            InvalidDefinition.unless(label != null && size > 0, field + ": needs a label and a size");
            order = order == null ? Order.FIGURE : order;
        }
    }

    /** By time, in steps that suit the span shown. */
    record Time(@JsonProperty("time") String field, String label) implements Bucket {
        public Time {
            InvalidDefinition.unless(label != null, field + ": needs a label");
        }
    }

    /**
     * By ranges of a number.
     *
     * @param at the borders, ascending; below the first and from the last on are ranges, too
     */
    record Ranges(@JsonProperty("ranges") String field, String label, List<Double> at) implements Bucket {
        public Ranges {
            InvalidDefinition.unless(
                    label != null && at != null && at.size() > 1, field + ": needs a label and borders");
            at = List.copyOf(at);
            InvalidDefinition.unless(at.stream().sorted().toList().equals(at), field + ": borders must ascend");
        }
    }

    /** By what documents match, each choice a query. */
    record Choices(List<Choice> choices, String label) implements Bucket {
        public Choices {
            InvalidDefinition.unless(label != null && choices != null && !choices.isEmpty(), "choices need a label");
            choices = List.copyOf(choices);
        }
    }

    /** One choice, its query in KQL. */
    record Choice(String label, String where) {
        public Choice {
            InvalidDefinition.unless(label != null && where != null, "a choice lacks its label or query");
        }
    }

    /** The order of values. */
    enum Order {
        /** The highest figure first. */
        @JsonProperty("figure")
        FIGURE,

        /** By the values themselves, ascending. */
        @JsonProperty("label")
        LABEL
    }
}
