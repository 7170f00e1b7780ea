package io.zhibiao.kibana.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A panel of a dashboard; the definition's own keys tell which kind it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Panel.Figure.class),
    @JsonSubTypes.Type(Panel.Found.class),
    @JsonSubTypes.Type(Panel.Drawing.class)
})
public sealed interface Panel {
    /** Its id, alone on its dashboard. */
    String id();

    /** What stands above it; nothing above figures that have their own label. */
    String title();

    /** Columns of 48. */
    int width();

    /**
     * A chart of figures.
     *
     * @param view name of its data view; the dashboard's where nothing is told
     * @param where filter in KQL
     * @param alone whether the dashboard's controls leave it alone, because its data lacks their fields
     * @param open id of the dashboard that a click on a value leads to
     */
    record Figure(
            String id,
            String title,
            int width,
            Chart chart,
            @Nullable String view,
            @Nullable String where,
            boolean alone,
            List<Bucket> by,
            List<Metric> show,
            @Nullable String open)
            implements Panel {
        public Figure {
            title = title == null ? "" : title;
            InvalidDefinition.unless(id != null && chart != null, "a chart lacks its id or kind: " + title);
            InvalidDefinition.unless(show != null && !show.isEmpty(), id + ": a chart without figures");
            by = by == null ? List.of() : List.copyOf(by);
            show = List.copyOf(show);
            InvalidDefinition.unless(chart == Chart.METRIC || !by.isEmpty(), id + ": only metrics need no `by`");
            InvalidDefinition.unless(chart != Chart.HEATMAP || by.size() == 2, id + ": a heat map has two `by`");
        }

        /** The filter; empty where all documents count. */
        public String query() {
            return where == null ? "" : where;
        }
    }

    /** A search. */
    record Found(
            String id,
            String title,
            int width,
            @JsonProperty("search") String search) implements Panel {
        public Found {
            InvalidDefinition.unless(id != null && title != null, "a search panel lacks its id or title: " + search);
        }
    }

    /** A Vega drawing, for what charts can't ask: the file's name. */
    record Drawing(
            String id,
            String title,
            int width,
            @JsonProperty("vega") String vega) implements Panel {
        public Drawing {
            InvalidDefinition.unless(id != null && title != null, "a drawing lacks its id or title: " + vega);
        }
    }
}
