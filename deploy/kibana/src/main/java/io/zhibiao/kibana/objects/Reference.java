package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a saved object names another. */
record Reference(String name, String type, String id) {
    private static final String OF_LAYER = "indexpattern-datasource-layer-";

    /** A layer's data view, within the chart. */
    static Reference ofLayer(String view) {
        return new Reference(OF_LAYER + Layer.ID, SavedObject.DATA_VIEW, view);
    }

    static Reference ofTag() {
        return new Reference("tag-ref-" + SavedObjects.TAG, "tag", SavedObjects.TAG);
    }

    /** The same, told by the dashboard a panel is on. */
    Reference inPanel(String panel) {
        return new Reference(panel + ":" + name, type, id);
    }

    ObjectNode json() {
        return Json.of("name", name, "type", type, "id", id);
    }
}
