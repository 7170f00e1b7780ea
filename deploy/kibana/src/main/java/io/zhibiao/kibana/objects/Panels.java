package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.kibana.definition.DataView;
import io.zhibiao.kibana.definition.Definitions;
import io.zhibiao.kibana.definition.Panel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The panels of a dashboard; what they refer to is told beside them. */
record Panels(Definitions definitions, String dashboard, DataView standard) {
    private static final String DRILLDOWN = "DASHBOARD_TO_DASHBOARD_DRILLDOWN";

    /** What a panel is made of, its place left out, and what the dashboard has to refer to for it. */
    record Made(String type, ObjectNode settings, List<Reference> references) {}

    Made made(Panel panel) {
        return switch (panel) {
            case Panel.Figure figure -> figure(figure);
            case Panel.Found found -> found(found);
            case Panel.Drawing drawing -> visualization("vega", Json.of("spec", Definitions.drawing(drawing.vega())));
        };
    }

    /** A panel of text. */
    static Made text(String markdown) {
        return visualization("markdown", Json.of("fontSize", 12, "openLinksInNewTab", false, "markdown", markdown));
    }

    private Made figure(Panel.Figure figure) {
        DataView view = figure.view() == null ? standard : definitions.view(figure.view());
        Reference data = Reference.ofLayer(view.id());
        ObjectNode enhancements = figure.open() == null ? Json.of() : drilldown(figure);
        ObjectNode config = Json.of(
                "attributes", lens(figure, new Layer(view, figure), data),
                "enhancements", enhancements,
                "hidePanelTitles", figure.title().isEmpty());
        Reference inPanel = data.inPanel(figure.id());
        return new Made("lens", Json.of("embeddableConfig", config), references(figure, inPanel));
    }

    private List<Reference> references(Panel.Figure figure, Reference data) {
        return figure.open() == null ? List.of(data) : List.of(data, opened(figure, figure.open()));
    }

    private static ObjectNode lens(Panel.Figure figure, Layer layer, Reference data) {
        Visualization visualization = new Visualization(figure.chart(), layer);
        ObjectNode layers = Json.of("layers", Json.of(Layer.ID, layer.json()));
        ObjectNode state = Json.of(
                "datasourceStates", Json.of("formBased", layers),
                "visualization", visualization.json(),
                "query", Json.kuery(figure.query()),
                "filters", List.of(),
                "internalReferences", List.of(),
                "adHocDataViews", Json.of());
        return Json.of(
                "title",
                figure.title(),
                "description",
                "",
                "type",
                "lens",
                "visualizationType",
                visualization.type(),
                "state",
                state,
                "references",
                List.of(data.json()));
    }

    /** A click on a value opens another dashboard with that value chosen. */
    private ObjectNode drilldown(Panel.Figure figure) {
        ObjectNode config = Json.of("useCurrentFilters", true, "useCurrentDateRange", false, "openInNewTab", false);
        ObjectNode action =
                Json.of("factoryId", DRILLDOWN, "name", title(String.valueOf(figure.open())), "config", config);
        ObjectNode event = Json.of("eventId", event(figure), "triggers", List.of("FILTER_TRIGGER"), "action", action);
        return Json.of("dynamicActions", Json.of("events", List.of(event)));
    }

    private Reference opened(Panel.Figure figure, String dashboardId) {
        String name = "drilldown:" + DRILLDOWN + ":" + event(figure) + ":dashboardId";
        return new Reference(name, SavedObject.DASHBOARD, dashboardId).inPanel(figure.id());
    }

    private String event(Panel.Figure figure) {
        byte[] place = (dashboard + "/" + figure.id()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(place).toString();
    }

    private String title(String id) {
        return definitions.dashboard(id).title();
    }

    private Made found(Panel.Found found) {
        String name = "panel_" + found.id();
        Reference search = new Reference(
                name, SavedObject.SEARCH, definitions.search(found.search()).id());
        ObjectNode settings = Json.of("panelRefName", name, "embeddableConfig", Json.of("enhancements", Json.of()));
        return new Made(SavedObject.SEARCH, settings, List.of(search.inPanel(found.id())));
    }

    private static Made visualization(String type, ObjectNode params) {
        ObjectNode source = Json.of("query", Json.kuery(Json.EVERYTHING), "filter", List.of());
        ObjectNode saved = Json.of(
                "type",
                type,
                "title",
                "",
                "description",
                "",
                "params",
                params,
                "uiState",
                Json.of(),
                "data",
                Json.of("aggs", List.of(), "searchSource", source));
        ObjectNode config =
                Json.of("savedVis", saved, "enhancements", Json.of(), "hidePanelTitles", type.equals("markdown"));
        return new Made("visualization", Json.of("embeddableConfig", config), List.of());
    }
}
