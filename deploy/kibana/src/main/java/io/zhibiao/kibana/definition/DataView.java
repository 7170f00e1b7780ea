package io.zhibiao.kibana.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data view.
 *
 * @param name what definitions call it
 * @param index the index it shows
 * @param time the date field the time picker works on; none where the picker is to leave it alone
 */
public record DataView(
        String name, String index, String title, @Nullable String time, Map<String, Field> fields) {
    public DataView {
        InvalidDefinition.unless(
                name != null && index != null && title != null, "a data view lacks name, index or title");
        InvalidDefinition.unless(fields != null && !fields.isEmpty(), name + ": a data view without fields");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Its id in Kibana. */
    public String id() {
        return index;
    }

    /** A field by its path; one that nothing is told of holds words. */
    public Field field(String path) {
        return fields.getOrDefault(path, Field.PLAIN);
    }
}
