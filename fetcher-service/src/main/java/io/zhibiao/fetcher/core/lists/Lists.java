package io.zhibiao.fetcher.core.lists;

import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.PageText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lists of all kinds. */
public final class Lists {
    private Lists() {}

    /**
     * The articles of a list page that the source wants.
     *
     * @param address where the page was found: the base of its links
     * @throws UnreadableList when the page is not of the source's kind
     */
    public static Listing read(Source source, String address, Body body) throws UnreadableList {
        Listing all = readAll(source, address, body);
        Map<String, ListLink> wanted = new LinkedHashMap<>();
        for (ListLink link : all.links()) {
            if (isWanted(link, source.titlePattern()) && !isBefore(link, source.since())) {
                wanted.putIfAbsent(link.address(), link);
            }
        }
        return new Listing(
                new ArrayList<>(wanted.values()), all.more(), all.links().size());
    }

    /** Whether the source wants an article. */
    public static boolean isWanted(Source source, ListLink link) {
        return isWanted(link, source.titlePattern()) && !isBefore(link, source.since());
    }

    /** What is posted for a page of a source's list, counted from 1; null where it is asked by GET. */
    public static @Nullable String post(Source source, int page) {
        String form = source.kind().post();
        return form == null ? null : PageNumbers.inForm(form, page);
    }

    private static Listing readAll(Source source, String address, Body body) throws UnreadableList {
        return switch (source.kind()) {
            case ListKind.Html html -> HtmlList.read(text(source, body), address, html);
            case ListKind.Jcms ignored -> JcmsList.read(text(source, body), address);
            case ListKind.Gkmlpt ignored -> GkmlptList.read(text(source, body), address);
            case ListKind.Json json -> JsonList.read(text(source, body), address, json);
            case ListKind.JsonHtml json -> JsonList.read(text(source, body), address, json);
            case ListKind.Feed ignored -> FeedList.read(body, address);
            case ListKind.Sitemap ignored -> SitemapList.read(body);
            case ListKind.Page ignored -> new Listing(List.of(new ListLink(address, "", null)), List.of());
            case ListKind.Folder ignored -> FolderList.read(body);
            case ListKind.Archive ignored -> throw new UnreadableList("an archive is no list");
        };
    }

    private static String text(Source source, Body body) {
        return PageText.decode(body, source.encoding());
    }

    private static boolean isBefore(ListLink link, @Nullable LocalDate since) {
        return since != null && link.date() != null && link.date().isBefore(since);
    }

    /** Sitemaps have no titles, so the pattern is held against the address then. */
    private static boolean isWanted(ListLink link, @Nullable Pattern pattern) {
        return pattern == null
                || pattern.matcher(link.title().isEmpty() ? link.address() : link.title())
                        .find();
    }
}
