package io.zhibiao.fetcher.core.sources;

import org.jspecify.annotations.Nullable;

/** How a list of articles is written, with what is needed to read it. */
public sealed interface ListKind {
    /**
     * An HTML page.
     *
     * @param linkSelector CSS selector of the article links, or of elements that hold them; null: links are found by themselves
     * @param pageAddress address of the second page with its number in braces, {@code index_{1}.html}; null: the page tells it
     */
    record Html(@Nullable String linkSelector, @Nullable String pageAddress) implements ListKind {
        public Html(@Nullable String linkSelector) {
            this(linkSelector, null);
        }
    }

    /** A column of Hanweb JCMS: records in a script of the page, or the reply of its proxy. */
    record Jcms() implements ListKind {}

    /** A category of the disclosure platform of Guangdong: its page, or its interface. */
    record Gkmlpt() implements ListKind {}

    /**
     * The reply of a JSON interface, read by JSON Pointers (RFC 6901).
     *
     * @param items the array of articles, from the root
     * @param address an article's address, from the item
     * @param title an article's title, from the item
     * @param date an article's date, from the item: a text with year, month and day, or a Unix time; null where there is none
     * @param pageParameter query parameter that counts the pages; null: there is one page
     * @param addressForm the article's address with {@code {}} in the place of what stands at {@code address}; null: all stands there
     * @param post what is posted to the interface, with the first page's number in braces where there are several; null: it is asked by GET
     */
    record Json(
            String items,
            String address,
            String title,
            @Nullable String date,
            @Nullable String pageParameter,
            @Nullable String addressForm,
            @Nullable String post)
            implements ListKind {
        /** An interface that is asked by GET. */
        public Json(
                String items,
                String address,
                String title,
                @Nullable String date,
                @Nullable String pageParameter,
                @Nullable String addressForm) {
            this(items, address, title, date, pageParameter, addressForm, null);
        }
    }

    /**
     * The reply of a JSON interface with a piece of HTML in it.
     *
     * @param fragment JSON Pointer to the HTML
     * @param linkSelector as in an HTML page
     * @param pageParameter query parameter that counts the pages; null: there is one page
     * @param post as in {@link Json}
     */
    record JsonHtml(
            String fragment,
            @Nullable String linkSelector,
            @Nullable String pageParameter,
            @Nullable String post) implements ListKind {
        /** An interface that is asked by GET. */
        public JsonHtml(String fragment, @Nullable String linkSelector, @Nullable String pageParameter) {
            this(fragment, linkSelector, pageParameter, null);
        }
    }

    /** RSS or Atom. */
    record Feed() implements ListKind {}

    /** A sitemap, or an index of sitemaps; gzip as well. */
    record Sitemap() implements ListKind {}

    /** No list: the address is the article, which changes. */
    record Page() implements ListKind {}

    /** A folder of files of this machine, with all below it. */
    record Folder() implements ListKind {}

    /** A crawl archive of this machine: a WARC or WET file, plain or gzip, or a folder of such files. */
    record Archive() implements ListKind {
        /** Whether a file's name is that of an archive. */
        public static boolean isNamed(String name) {
            return name.matches("(?i).*\\.(warc|wet|arc)(\\.gz)?");
        }
    }

    /** What is posted to get the list; null where it is asked by GET. */
    default @Nullable String post() {
        return null;
    }

    /** Whether the list is on the web, and not on this machine. */
    default boolean isOfWeb() {
        return !(this instanceof Folder) && !(this instanceof Archive);
    }
}
