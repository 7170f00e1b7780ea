package io.zhibiao.standalone.site;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list page, and what the articles on it share.
 *
 * @param site name of the site
 * @param column name of the list
 * @param template first part of the names of its templates
 * @param label encoding as the page labels it
 * @param encoding encoding in truth
 * @param contentType header of list and articles
 * @param region what the fetcher's source names; null where the list has postings of many
 */
record Column(
        String id,
        String site,
        String domain,
        String siteCode,
        String column,
        String path,
        String template,
        String label,
        String encoding,
        String contentType,
        @Nullable String region,
        String linkSelector,
        String titlePattern,
        List<Notice> notices) {

    Column {
        notices = List.copyOf(notices);
    }

    Charset charset() {
        return Charset.forName(encoding);
    }

    /** The address of an article as the list spells it: relative where it can be. */
    String href(String articlePath) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return articlePath.startsWith(folder) ? "./" + articlePath.substring(folder.length()) : articlePath;
    }

    Values values() {
        Values own = new Values()
                .text("site", site)
                .text("organ", site)
                .text("domain", domain)
                .text("site-code", siteCode)
                .text("column", column)
                .text("label", label)
                .text("list", path);
        return own.html("footer", Template.named("footer").fill(own));
    }
}
