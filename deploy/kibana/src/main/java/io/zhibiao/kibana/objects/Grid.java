package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Places panels from left to right, row by row. */
final class Grid {
    private final List<ObjectNode> panels = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private int x;
    private int y;

    void add(String id, String title, int width, int height, Panels.Made made) {
        ObjectNode place = Json.of("x", x, "y", y, "w", width, "h", height, "i", id);
        ObjectNode panel = Json.of("type", made.type(), "panelIndex", id, "gridData", place, "title", title);
        panels.add(panel.setAll(made.settings()));
        references.addAll(made.references());
        x += width;
    }

    void nextRow(int height) {
        x = 0;
        y += height;
    }

    List<ObjectNode> panels() {
        return List.copyOf(panels);
    }

    List<Reference> references() {
        return List.copyOf(references);
    }
}
