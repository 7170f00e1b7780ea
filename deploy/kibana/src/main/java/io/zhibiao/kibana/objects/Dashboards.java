package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.kibana.definition.Dashboard;
import io.zhibiao.kibana.definition.Definitions;
import io.zhibiao.kibana.definition.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Dashboards as saved objects: their rows below a line that tells what they show and leads to the others. */
record Dashboards(Definitions definitions) {
    private static final int HEADER_HEIGHT = 4;

    SavedObject object(Dashboard dashboard) {
        String view = definitions.view(dashboard.view()).id();
        Controls controls = new Controls(dashboard.controls(), view);
        Grid grid = grid(dashboard);
        List<Reference> references = new ArrayList<>(grid.references());
        references.addAll(controls.references());
        references.add(Reference.ofTag());
        return new SavedObject(
                SavedObject.DASHBOARD, dashboard.id(), "10.2.0", references, attributes(dashboard, grid, controls));
    }

    private static ObjectNode attributes(Dashboard dashboard, Grid grid, Controls controls) {
        ObjectNode source = Json.of("query", Json.kuery(Json.EVERYTHING), "filter", List.of());
        ObjectNode attributes = Json.of(
                "title", dashboard.title(),
                "description", dashboard.about(),
                "panelsJSON", Json.text(grid.panels()),
                "optionsJSON", Json.text(options()),
                "kibanaSavedObjectMeta", Json.of("searchSourceJSON", Json.text(source)),
                "controlGroupInput", controls.json(),
                "refreshInterval", Json.of("pause", true, "value", 60000),
                "version", 1,
                "timeRestore", dashboard.time() != null);
        if (dashboard.time() != null) {
            attributes.put("timeFrom", dashboard.time().from());
            attributes.put("timeTo", dashboard.time().to());
        }
        return attributes;
    }

    private static ObjectNode options() {
        return Json.of(
                "useMargins",
                true,
                "syncColors",
                true,
                "syncCursor",
                true,
                "syncTooltips",
                false,
                "hidePanelTitles",
                false);
    }

    private Grid grid(Dashboard dashboard) {
        Panels panels = new Panels(definitions, dashboard.id(), definitions.view(dashboard.view()));
        Grid grid = new Grid();
        grid.add("about", "", Dashboard.COLUMNS, HEADER_HEIGHT, Panels.text(header(dashboard)));
        grid.nextRow(HEADER_HEIGHT);
        for (Dashboard.Row row : dashboard.rows()) {
            for (Panel panel : row.panels()) {
                grid.add(panel.id(), panel.title(), panel.width(), row.height(), panels.made(panel));
            }
            grid.nextRow(row.height());
        }
        return grid;
    }

    private String header(Dashboard dashboard) {
        String others = definitions.dashboards().stream()
                .map(d -> d.id().equals(dashboard.id())
                        ? "**" + d.title() + "**"
                        : "[%s](#/view/%s)".formatted(d.title(), d.id()))
                .collect(Collectors.joining(" · "));
        return dashboard.about() + "\n\n" + others;
    }
}
