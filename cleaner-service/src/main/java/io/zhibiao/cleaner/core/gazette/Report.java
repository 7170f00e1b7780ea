package io.zhibiao.cleaner.core.gazette;

import io.zhibiao.cleaner.core.page.Passage;
import java.util.List;

/**
 * One report of a page; of a gazette, one of several.
 *
 * @param number its place on the page, from 1
 * @param title its own title
 * @param passages its own passages, the title among them; those of all reports together are the page's
 */
public record Report(int number, String title, List<Passage> passages) {
    public Report {
        passages = List.copyOf(passages);
    }
}
