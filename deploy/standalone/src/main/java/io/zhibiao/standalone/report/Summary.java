package io.zhibiao.standalone.report;

import java.io.IOException;
import java.util.Map;

/** What a run brought, as a few tables. */
public final class Summary {
    private Summary() {}

    /** The tables of a run; refreshes the indices first. */
    public static String of(SearchIndex index) throws IOException {
        index.refresh();
        return section("postings by kind", index.countBy("zhibiao-postings", "kind"))
                + section("events by kind", index.countBy("zhibiao-indicators", "kind"))
                + section("targets by region", index.countBy("zhibiao-targets", "region.name"))
                + section("repairs by kind", index.repairs())
                + section("alerts by type", index.countBy("zhibiao-alerts", "type"));
    }

    private static String section(String title, Map<String, Long> counts) {
        Table table = Table.of(title, "count");
        counts.forEach(table::row);
        return table.row(
                        "total",
                        counts.values().stream().mapToLong(Long::longValue).sum()) + "\n";
    }
}
