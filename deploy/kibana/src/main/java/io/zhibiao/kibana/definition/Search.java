package io.zhibiao.kibana.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of documents.
 *
 * @param view name of its data view
 * @param where filter in KQL
 * @param sort direction by field
 */
public record Search(
        String id,
        String title,
        String about,
        String view,
        @Nullable String where,
        List<String> columns,
        Map<String, Direction> sort) {
    public Search {
        InvalidDefinition.unless(id != null && title != null && about != null, "a search lacks id, title or about");
        InvalidDefinition.unless(view != null, id + ": a search without a view");
        InvalidDefinition.unless(columns != null && !columns.isEmpty(), id + ": a search without columns");
        columns = List.copyOf(columns);
        sort = sort == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(sort));
    }

    /** The filter; empty where all documents are listed. */
    public String query() {
        return where == null ? "" : where;
    }
}
