package io.zhibiao.fetcher.core.lists;

import java.util.List;

/**
 * What a list page holds.
 *
 * @param links the articles in the order of the page, each address once
 * @param more addresses of list pages that belong to the same list: the next one, or the sitemaps of an index
 * @param found how many links there were before those the source does not want were left out
 */
public record Listing(List<ListLink> links, List<String> more, int found) {
    public Listing {
        links = List.copyOf(links);
        more = List.copyOf(more);
    }

    /** A listing of which nothing was left out. */
    public Listing(List<ListLink> links, List<String> more) {
        this(links, more, links.size());
    }

    /** Whether it holds nothing at all: then the layout has changed, or the source's selector is wrong. */
    public boolean isBare() {
        return found == 0 && more.isEmpty();
    }
}
