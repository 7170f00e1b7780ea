package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.kibana.definition.Dashboard;
import java.util.List;
import java.util.stream.IntStream;

/** The choices above a dashboard's panels. */
record Controls(List<Dashboard.Control> controls, String view) {
    ObjectNode json() {
        ObjectNode panels = Json.of();
        for (int i = 0; i < controls.size(); i++) {
            panels.set(id(i), control(i));
        }
        ObjectNode parent = Json.of(
                "ignoreFilters", false, "ignoreQuery", false, "ignoreTimerange", false, "ignoreValidations", false);
        return Json.of(
                "controlStyle",
                "oneLine",
                "chainingSystem",
                "HIERARCHICAL",
                "showApplySelections",
                false,
                "ignoreParentSettingsJSON",
                Json.text(parent),
                "panelsJSON",
                Json.text(panels));
    }

    List<Reference> references() {
        return IntStream.range(0, controls.size())
                .mapToObj(i ->
                        new Reference("controlGroup_" + id(i) + ":optionsListDataView", SavedObject.DATA_VIEW, view))
                .toList();
    }

    private ObjectNode control(int i) {
        Dashboard.Control control = controls.get(i);
        String by = control.sort() == Dashboard.Sort.VALUE ? "_key" : "_count";
        ObjectNode input = Json.of(
                "id", id(i),
                "fieldName", control.field(),
                "title", control.title(),
                "searchTechnique", "wildcard",
                "selectedOptions", List.of(),
                "sort", Json.of("by", by, "direction", "desc"));
        return Json.of(
                "type", "optionsListControl", "order", i, "width", "medium", "grow", true, "explicitInput", input);
    }

    private static String id(int i) {
        return "control" + i;
    }
}
