package io.zhibiao.fetcher.core.lists;

import java.util.List;

/**
 * What a list page holds.
 *
 * @param links the articles in the order of the page, each address once; none at all means that the layout has changed
 * @param more addresses of list pages that belong to the same list: the next one, or the sitemaps of an index
 */
public record Listing(List<ListLink> links, List<String> more) {
    public Listing {
        links = List.copyOf(links);
        more = List.copyOf(more);
    }
}
