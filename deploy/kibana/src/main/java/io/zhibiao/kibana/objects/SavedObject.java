package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An object as it stands in a line of an export.
 *
 * @param version of the attributes' form: the lowest that has all that is used, since an older Kibana refuses a higher one
 */
record SavedObject(String type, String id, String version, List<Reference> references, ObjectNode attributes) {
    static final String DATA_VIEW = "index-pattern";
    static final String SEARCH = "search";
    static final String DASHBOARD = "dashboard";

    private static final String CORE_VERSION = "8.8.0";

    SavedObject {
        references = List.copyOf(references);
    }

    String line() {
        return Json.text(Json.of(
                "type",
                type,
                "id",
                id,
                "attributes",
                attributes,
                "references",
                references.stream().map(Reference::json).toList(),
                "typeMigrationVersion",
                version,
                "coreMigrationVersion",
                CORE_VERSION,
                "managed",
                false));
    }
}
