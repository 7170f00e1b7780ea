package io.zhibiao.indexer.core.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** A table: its columns, and the cells of a document under them. */
public final class Table {
    /** What a panel of targets needs, as it is coded by hand today: one row a region, indicator and year. */
    public static final Table PANEL = new Table(
            Column.at("region_code", "/region/code"),
            Column.at("region", "/region/name"),
            Column.at("level", "/region/level"),
            Column.at("province", "/region/province"),
            Column.at("year", "/year"),
            Column.at("period", "/period/label"),
            Column.at("indicator", "/indicator/id"),
            Column.at("indicator_name", "/indicator/name"),
            Column.at("measure", "/measure"),
            Column.at("target", "/value"),
            Column.at("target_max", "/valueMax"),
            Column.at("unit", "/unit"),
            Column.at("bound", "/bound"),
            new Column(
                    "tone",
                    row -> TextNode.valueOf(Tone.of(row.at("/evidence/quote").asText()))),
            Column.at("stretch", "/stretch/value"),
            Column.at("actual", "/actual/value"),
            Column.at("outcome", "/judgement/outcome"),
            Column.at("sentence", "/evidence/quote"),
            Column.at("url", "/posting/url"));

    /** All that is known of targets but their sources and history. */
    public static final Table TARGETS = new Table(
            Column.at("id", "/id"),
            Column.at("region_code", "/region/code"),
            Column.joined("region_path", "/region/path"),
            Column.at("indicator", "/indicator/id"),
            Column.at("indicator_name", "/indicator/name"),
            Column.at("measure", "/measure"),
            Column.at("period", "/period/label"),
            Column.at("target", "/value"),
            Column.at("target_max", "/valueMax"),
            Column.at("unit", "/unit"),
            Column.at("bound", "/bound"),
            Column.at("words", "/words"),
            Column.at("stretch", "/stretch/value"),
            Column.at("last_year_target", "/lastYear/target/value"),
            Column.at("last_year_actual", "/lastYear/actual/value"),
            Column.at("estimate", "/estimate/value"),
            Column.at("actual", "/actual/value"),
            Column.at("outcome", "/judgement/outcome"),
            Column.at("by", "/judgement/by"),
            Column.at("mirrors", "/mirrors"),
            Column.at("conflict", "/conflict"),
            Column.at("revisions", "/revisions"),
            Column.at("first_seen_at", "/firstSeenAt"),
            Column.at("changed_at", "/changedAt"),
            Column.at("sentence", "/evidence/quote"),
            Column.at("url", "/posting/url"));

    /** Indicator events. */
    public static final Table INDICATORS = new Table(
            Column.at("id", "/id"),
            Column.at("region_code", "/region/code"),
            Column.joined("region_path", "/region/path"),
            Column.at("indicator", "/indicator/id"),
            Column.at("surface", "/surface"),
            Column.at("kind", "/kind"),
            Column.at("measure", "/measure"),
            Column.at("period", "/period/label"),
            Column.at("value", "/value"),
            Column.at("value_max", "/valueMax"),
            Column.at("unit", "/unit"),
            Column.at("bound", "/bound"),
            Column.at("stretch", "/stretch"),
            Column.at("confidence", "/confidence"),
            Column.at("rule", "/rule"),
            Column.at("sentence", "/evidence/quote"),
            Column.at("words", "/evidence/raw"),
            Column.at("start", "/evidence/start"),
            Column.at("end", "/evidence/end"),
            Column.at("posting", "/posting/id"),
            Column.at("posting_kind", "/posting/kind"),
            Column.at("published_on", "/posting/publishedOn"),
            Column.at("url", "/posting/url"));

    private final List<Column> columns;

    private Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** The headings. */
    public List<String> headings() {
        return columns.stream().map(Column::name).toList();
    }

    /** The cells of a document, one for each heading; a missing one is a missing node. */
    public List<JsonNode> cells(JsonNode document) {
        return columns.stream().map(c -> c.cell().apply(document)).toList();
    }
}
