package io.zhibiao.standalone.site;

import java.time.LocalDateTime;
import java.util.function.UnaryOperator;

/** An article page as it is in a stage. */
record Article(
        Listing listing, String template, String path, String source, Dates dates, String title, String bodyHtml) {

    /** What the page shows, and when it last changed. */
    record Dates(LocalDateTime published, LocalDateTime changed) {}

    static Article of(Listing listing, Posting posting, int stage) {
        Body body = posting.bodyAt(stage);
        UnaryOperator<String> spelling = posting.hacked() ? Rewriting.standard()::apply : UnaryOperator.identity();
        Body shown = body.map(spelling);
        String template = posting.template() == null ? listing.column().template() + "-article" : posting.template();
        return new Article(
                listing,
                template,
                posting.path(),
                spelling.apply(posting.source()),
                new Dates(posting.published(), posting.changedAt(stage)),
                shown.title(),
                posting.style().render(shown));
    }

    static Article of(Listing listing, Notice notice) {
        Column column = listing.column();
        return new Article(
                listing,
                column.template() + "-article",
                notice.path(),
                column.site(),
                new Dates(notice.published(), notice.published()),
                notice.title(),
                "<p>" + Html.escape(notice.text()) + "</p>");
    }

    /** A count of readers that stays, so that a page is the same page when it is fetched again. */
    static String hits(String path) {
        return Integer.toString(100 + Math.floorMod(path.hashCode(), 4000));
    }

    Page page() {
        Column column = listing.column();
        Values values = column.values()
                .and(Spam.standard().values())
                .text("title", title)
                .text("source", source)
                .text("published", ChinaTime.minute(dates.published()))
                .text("date", dates.published().toLocalDate().toString())
                .text("hits", hits(path))
                .html("related", listing.related(path))
                .html("body", bodyHtml);
        return Page.of(Template.named(template).fill(values), column, ChinaTime.instant(dates.changed()));
    }
}
