package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.kibana.definition.DataView;
import io.zhibiao.kibana.definition.Definitions;
import io.zhibiao.kibana.definition.Field;
import java.util.List;
import java.util.Map;

/** Data views as saved objects. */
record DataViews(Definitions definitions, String board) {
    SavedObject object(DataView view) {
        ObjectNode attributes = Json.of("title", view.index(), "name", view.title());
        if (view.time() != null) {
            attributes.put("timeFieldName", view.time());
        }
        attributes.setAll(Json.of(
                "fields",
                "[]",
                "sourceFilters",
                "[]",
                "fieldAttrs",
                Json.text(labels(view)),
                "fieldFormatMap",
                Json.text(formats(view)),
                "runtimeFieldMap",
                "{}",
                "allowHidden",
                false));
        return new SavedObject(SavedObject.DATA_VIEW, view.id(), "8.0.0", List.of(), attributes);
    }

    private static ObjectNode labels(DataView view) {
        ObjectNode labels = Json.of();
        view.fields().forEach((path, field) -> labels.set(path, Json.of("customLabel", field.label())));
        return labels;
    }

    private ObjectNode formats(DataView view) {
        ObjectNode formats = Json.of();
        view.fields().forEach((path, field) -> {
            if (field.format() != null || field.words() != null || field.link() != null) {
                formats.set(path, format(field));
            }
        });
        return formats;
    }

    private ObjectNode format(Field field) {
        if (field.format() != null) {
            return Json.of("id", "number", "params", Json.of("pattern", field.format()));
        }
        return field.words() == null ? link(field) : lookup(definitions.meanings(field.words()));
    }

    private ObjectNode link(Field field) {
        String address = String.valueOf(field.link()).replace("{board}", board);
        return Json.of(
                "id", "url", "params", Json.of("type", "a", "urlTemplate", address, "labelTemplate", field.text()));
    }

    private static ObjectNode lookup(Map<String, String> meanings) {
        List<ObjectNode> entries = meanings.entrySet().stream()
                .map(e -> Json.of("key", e.getKey(), "value", e.getValue()))
                .toList();
        return Json.of("id", "static_lookup", "params", Json.of("lookupEntries", entries, "unknownKeyValue", null));
    }
}
