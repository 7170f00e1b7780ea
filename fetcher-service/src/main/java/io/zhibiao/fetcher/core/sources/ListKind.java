package io.zhibiao.fetcher.core.sources;

import org.jspecify.annotations.Nullable;

/** How a list of articles is written, with what is needed to read it. */
public sealed interface ListKind {
    /**
     * An HTML page.
     *
     * @param linkSelector CSS selector of the article links, or of elements that hold them; null: links are found by themselves
     */
    record Html(@Nullable String linkSelector) implements ListKind {}

    /** A column of Hanweb JCMS: records in a script of the page, or the reply of its proxy. */
    record Jcms() implements ListKind {}

    /**
     * The reply of a JSON interface, read by JSON Pointers (RFC 6901).
     *
     * @param items the array of articles, from the root
     * @param address an article's address, from the item
     * @param title an article's title, from the item
     * @param date an article's date, from the item: a text with year, month and day, or a Unix time; null where there is none
     * @param pageParameter query parameter that counts the pages; null: there is one page
     */
    record Json(
            String items,
            String address,
            String title,
            @Nullable String date,
            @Nullable String pageParameter) implements ListKind {
        /** The disclosure platform of Guangdong. */
        public static final Json GKMLPT = new Json("/articles", "/url", "/title", "/date", "page");
    }

    /** RSS or Atom. */
    record Feed() implements ListKind {}

    /** A sitemap, or an index of sitemaps; gzip as well. */
    record Sitemap() implements ListKind {}

    /** No list: the address is the article, which changes. */
    record Page() implements ListKind {}
}
