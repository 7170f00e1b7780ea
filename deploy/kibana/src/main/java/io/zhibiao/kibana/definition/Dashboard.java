package io.zhibiao.kibana.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard.
 *
 * @param about one sentence in each language
 * @param view name of the data view of its controls, and of panels that tell no other
 * @param time the time shown when it opens; none where nothing on it depends on time
 */
public record Dashboard(
        String id,
        String title,
        String about,
        String view,
        @Nullable Span time,
        List<Control> controls,
        List<Row> rows) {
    /** Columns of Kibana's grid. */
    public static final int COLUMNS = 48;

    public Dashboard {
        InvalidDefinition.unless(id != null && title != null && about != null, "a dashboard lacks id, title or about");
        InvalidDefinition.unless(view != null && rows != null, id + ": a dashboard needs a view and rows");
        controls = controls == null ? List.of() : List.copyOf(controls);
        rows = List.copyOf(rows);
        requireUniquePanels(id, rows);
    }

    /** All panels, row by row. */
    public List<Panel> panels() {
        return rows.stream().flatMap(r -> r.panels().stream()).toList();
    }

    private static void requireUniquePanels(String id, List<Row> rows) {
        Set<String> seen = new HashSet<>();
        rows.forEach(row -> row.panels()
                .forEach(p -> InvalidDefinition.unless(seen.add(p.id()), id + ": two panels are called " + p.id())));
    }

    /** A span of time in Kibana's words. */
    public record Span(String from, String to) {
        public Span {
            InvalidDefinition.unless(from != null && to != null, "a time needs from and to");
        }
    }

    /** Panels side by side. */
    public record Row(int height, List<Panel> panels) {
        public Row {
            InvalidDefinition.unless(height > 0 && panels != null, "a row needs a height and panels");
            panels = List.copyOf(panels);
            int width = panels.stream().mapToInt(Panel::width).sum();
            InvalidDefinition.unless(
                    width == COLUMNS, "the panels of a row are " + width + " columns wide, not 48: " + ids(panels));
        }

        private static List<String> ids(List<Panel> panels) {
            return panels.stream().map(Panel::id).toList();
        }
    }

    /**
     * A choice above the panels.
     *
     * @param sort by the number of documents where nothing is told
     */
    public record Control(
            String field, String title, @Nullable Sort sort) {
        public Control {
            InvalidDefinition.unless(field != null && title != null, "a control lacks its field or title");
            sort = sort == null ? Sort.COUNT : sort;
        }
    }

    /** The order of a control's values. */
    public enum Sort {
        /** The most frequent first. */
        @JsonProperty("count")
        COUNT,

        /** The highest value first. */
        @JsonProperty("value")
        VALUE
    }
}
