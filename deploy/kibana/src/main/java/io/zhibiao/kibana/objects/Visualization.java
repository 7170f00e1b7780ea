package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.kibana.definition.Chart;
import java.util.List;
import java.util.stream.Stream;

/** How Lens draws a layer. */
record Visualization(Chart chart, Layer layer) {
    /** Lens' name for the kind of drawing. */
    String type() {
        return switch (chart) {
            case METRIC -> "lnsMetric";
            case DONUT -> "lnsPie";
            case HEATMAP -> "lnsHeatmap";
            case TABLE -> "lnsDatatable";
            default -> "lnsXY";
        };
    }

    ObjectNode json() {
        return switch (chart) {
            case METRIC -> metric();
            case DONUT -> donut();
            case HEATMAP -> heatmap();
            case TABLE -> table();
            case BARS -> xy("bar");
            case STACKED -> xy("bar_stacked");
            case SHARES -> xy("bar_percentage_stacked");
            case HORIZONTAL -> xy("bar_horizontal");
            case HORIZONTAL_STACKED -> xy("bar_horizontal_stacked");
            case HORIZONTAL_SHARES -> xy("bar_horizontal_percentage_stacked");
            case LINES -> xy("line");
        };
    }

    private ObjectNode metric() {
        ObjectNode json = ofLayer().put("metricAccessor", layer.figures().getFirst());
        if (!layer.groups().isEmpty()) {
            json.put("breakdownByAccessor", layer.groups().getFirst()).put("maxCols", 8);
        }
        return json;
    }

    private ObjectNode table() {
        List<ObjectNode> columns = Stream.concat(layer.groups().stream(), layer.figures().stream())
                .map(id -> Json.of("columnId", id))
                .toList();
        ObjectNode paging = Json.of("size", 20, "enabled", true);
        return ofLayer()
                .setAll(Json.of("columns", columns, "paging", paging, "rowHeight", "auto", "headerRowHeight", "auto"));
    }

    private ObjectNode donut() {
        ObjectNode only = ofLayer()
                .setAll(Json.of(
                        "primaryGroups",
                        layer.groups(),
                        "metrics",
                        layer.figures(),
                        "numberDisplay",
                        "percent",
                        "categoryDisplay",
                        "default",
                        "legendDisplay",
                        "default",
                        "nestedLegend",
                        false,
                        "percentDecimals",
                        1,
                        "emptySizeRatio",
                        0.3));
        return Json.of("shape", "donut", "layers", List.of(only));
    }

    private ObjectNode heatmap() {
        ObjectNode grid = Json.of(
                "type", "heatmap_grid",
                "isCellLabelVisible", true,
                "isXAxisLabelVisible", true,
                "isYAxisLabelVisible", true,
                "isXAxisTitleVisible", false,
                "isYAxisTitleVisible", false);
        return ofLayer()
                .setAll(Json.of(
                        "shape", "heatmap",
                        "xAccessor", layer.groups().get(0),
                        "yAccessor", layer.groups().get(1),
                        "valueAccessor", layer.figures().getFirst(),
                        "legend", Json.of("type", "heatmap_legend", "isVisible", true, "position", "right"),
                        "gridConfig", grid));
    }

    private ObjectNode xy(String series) {
        ObjectNode only = ofLayer()
                .put("seriesType", series)
                .put("xAccessor", layer.groups().getFirst())
                .setAll(Json.of("accessors", layer.figures()));
        if (layer.groups().size() > 1) {
            only.put("splitAccessor", layer.groups().get(1));
        }
        return Json.of(
                "preferredSeriesType", series,
                "legend", Json.of("isVisible", true, "position", "right"),
                "valueLabels", "hide",
                "fittingFunction", "None",
                "axisTitlesVisibilitySettings", axes(false, false),
                "tickLabelsVisibilitySettings", axes(true, true),
                "gridlinesVisibilitySettings", axes(true, true),
                "labelsOrientation", Json.of("x", 0, "yLeft", 0, "yRight", 0),
                "layers", List.of(only));
    }

    private static ObjectNode axes(boolean x, boolean y) {
        return Json.of("x", x, "yLeft", y, "yRight", y);
    }

    private static ObjectNode ofLayer() {
        return Json.of("layerId", Layer.ID, "layerType", "data");
    }
}
