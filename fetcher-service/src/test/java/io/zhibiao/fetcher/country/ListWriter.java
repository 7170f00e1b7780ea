package io.zhibiao.fetcher.country;

import io.zhibiao.fetcher.country.Loopback.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the pages of a list as sites do; none for an address that is no page of it.
 *
 * @param articles newest first
 */
record ListWriter(List<Article> articles, String target, String base) {
    private static final int ROWS = 15;
    private static final Pattern NUMBER = Pattern.compile("(?:index_|[?&]page=)(\\d+)");

    /** With a link to the next page: {@code index.html}, {@code index_1.html} …. */
    Optional<Reply> linked() {
        int page = number(0);
        String next = page + 1 < pages() ? "<a href='/list/index_" + (page + 1) + ".html'>下一页</a>" : "";
        return isList() ? Optional.of(Reply.html(rows(page) + next)) : Optional.empty();
    }

    /** With the call of a script that writes the links. */
    Optional<Reply> scripted() {
        int page = number(0);
        String call = "<script>createPageHTML(%d, %d, 'index', 'html')</script>".formatted(pages(), page);
        return isList() ? Optional.of(Reply.html(rows(page) + call)) : Optional.empty();
    }

    Optional<Reply> json() {
        String items = on(
                number(1) - 1,
                a -> "{\"title\": \"%s\", \"url\": \"%s%s\", \"date\": \"%s\"}"
                        .formatted(a.title(), base, a.path(), a.date()),
                ",");
        return target.startsWith("/gkmlpt/")
                ? Optional.of(
                        Reply.of(200, Map.of("Content-Type", "application/json"), "{\"articles\": [" + items + "]}"))
                : Optional.empty();
    }

    Optional<Reply> jcms() {
        int page = number(0);
        String next = page + 1 < pages()
                ? "<nextgroup><![CDATA[<a href=\"/col/dataproxy.jsp?page=" + (page + 1) + "\"></a>]]></nextgroup>"
                : "";
        String records = on(page, a -> "<record><![CDATA[" + row(a) + "]]></record>", "");
        return target.startsWith("/col/")
                ? Optional.of(Reply.html("<datastore>" + next + "<recordset>" + records + "</recordset></datastore>"))
                : Optional.empty();
    }

    Optional<Reply> feed() {
        String items = articles.stream()
                .map(a -> "<item><title>" + a.title() + "</title><link>" + base + a.path() + "</link></item>")
                .collect(Collectors.joining());
        return target.equals("/rss.xml")
                ? Optional.of(Reply.of(
                        200,
                        Map.of("Content-Type", "application/rss+xml"),
                        "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>x</title>" + items
                                + "</channel></rss>"))
                : Optional.empty();
    }

    /** An index, and the maps of the older and of the newer half, packed. */
    Optional<Reply> sitemap() {
        int half = articles.size() / 2;
        return switch (target) {
            case "/sitemap.xml" -> Optional.of(xml("<sitemapindex %s>" + map("new") + map("old") + "</sitemapindex>"));
            case "/map-new.xml.gz" -> Optional.of(packed(xml(urls(articles.subList(0, half)))));
            case "/map-old.xml.gz" -> Optional.of(packed(xml(urls(articles.subList(half, articles.size())))));
            default -> Optional.empty();
        };
    }

    private String map(String name) {
        return "<sitemap><loc>" + base + "/map-" + name + ".xml.gz</loc></sitemap>";
    }

    private String urls(List<Article> some) {
        return "<urlset %s>"
                + some.stream()
                        .map(a -> "<url><loc>" + base + a.path() + "</loc></url>")
                        .collect(Collectors.joining())
                + "</urlset>";
    }

    private static Reply xml(String form) {
        String space = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'";
        return Reply.of(200, Map.of("Content-Type", "application/xml"), form.formatted(space));
    }

    private static Reply packed(Reply reply) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(200, Map.of("Content-Type", "application/gzip"), bytes.toByteArray(), Loopback.Fault.NONE);
    }

    private String rows(int page) {
        return "<ul class='news'>" + on(page, ListWriter::row, "\n") + "</ul>";
    }

    private static String row(Article article) {
        return "<li><a href='%s' title='%s'>%s…</a><span>%s</span></li>"
                .formatted(article.path(), article.title(), article.title().substring(0, 4), article.date());
    }

    private String on(int page, Function<Article, String> writing, String between) {
        return articles.stream()
                .skip((long) page * ROWS)
                .limit(ROWS)
                .map(writing)
                .collect(Collectors.joining(between));
    }

    private int pages() {
        return (articles.size() + ROWS - 1) / ROWS;
    }

    private int number(int otherwise) {
        Matcher number = NUMBER.matcher(target);
        return number.find() ? Integer.parseInt(number.group(1)) : otherwise;
    }

    private boolean isList() {
        return target.matches("/list/(index(_\\d+)?\\.html)?");
    }
}
