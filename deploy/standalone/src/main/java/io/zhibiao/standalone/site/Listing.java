package io.zhibiao.standalone.site;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column's list page as it is in a stage, newest row first. */
record Listing(Column column, List<Row> rows) {
    private static final int SHORT = 24;

    /** An article as lists and related links name it. */
    record Row(String title, LocalDateTime published, String path, String source) {}

    Listing {
        rows = rows.stream()
                .sorted(Comparator.comparing(Row::published).reversed())
                .toList();
    }

    static Listing of(Column column, List<Posting> postings) {
        Stream<Row> notices = column.notices().stream()
                .map(notice -> new Row(notice.title(), notice.published(), notice.path(), column.site()));
        Stream<Row> reports = postings.stream()
                .map(posting -> new Row(
                        Body.named(posting.bodyName()).title(), posting.published(), posting.path(), posting.source()));
        return new Listing(column, Stream.concat(notices, reports).toList());
    }

    Page page() {
        Template row = Template.named(column.template() + "-row");
        String items = rows.stream().map(r -> row.fill(values(r)).strip()).collect(Collectors.joining("\n"));
        String html =
                Template.named(column.template() + "-list").fill(column.values().html("rows", items));
        return Page.of(html, column, ChinaTime.instant(rows.getFirst().published()));
    }

    /** Links to the other rows, as they stand below an article. */
    String related(String path) {
        return rows.stream()
                .filter(row -> !row.path().equals(path))
                .map(row -> "<li><a href=\"" + row.path() + "\">" + Html.escape(row.title()) + "</a></li>")
                .collect(Collectors.joining("\n"));
    }

    private Values values(Row row) {
        return new Values()
                .text("title", row.title())
                .text("short", row.title().length() > SHORT ? row.title().substring(0, SHORT) + "…" : row.title())
                .text("date", row.published().toLocalDate().toString())
                .text("href", column.href(row.path()))
                .text("source", row.source())
                .text("hits", Article.hits(row.path()));
    }
}
