package io.zhibiao.fetcher.core.lists;

import io.zhibiao.fetcher.core.sources.ListKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * Columns of Hanweb JCMS: {@code <datastore>} with a {@code <record>} for each row, in a script of the page or as the reply of the
 * proxy. A record holds a fragment of HTML; a {@code <nextgroup>} holds the link to the records after these, and where there is none
 * the proxy is asked by their numbers.
 */
final class JcmsList {
    private JcmsList() {}

    static Listing read(String text, String address) throws UnreadableList {
        if (!text.contains("<datastore>")) {
            return withoutRecords(text, address);
        }
        List<ListLink> links = contents(text, "record").stream()
                .flatMap(record -> HtmlList.first(record, address).stream())
                .toList();
        Optional<String> more = contents(text, "nextgroup").stream()
                .flatMap(group -> nextGroup(group, address).stream())
                .findFirst()
                .or(() -> JcmsProxy.next(text, address, links.size()));
        return new Listing(links, more.stream().toList());
    }

    /** Some columns are written as plain pages. */
    private static Listing withoutRecords(String text, String address) throws UnreadableList {
        Listing listing = HtmlList.read(text, address, new ListKind.Html(null));
        if (listing.links().isEmpty()) {
            throw new UnreadableList("neither a <datastore> in the page nor links with dates");
        }
        return listing;
    }

    private static Optional<String> nextGroup(String group, String address) {
        return Jsoup.parseBodyFragment(group, address).select("a").stream()
                .flatMap(a -> Anchors.address(a).stream())
                .findFirst()
                .or(() -> group.contains("<") ? Optional.empty() : Anchors.absolute(address, group));
    }

    /** What stands in the elements of a name; they do not nest. */
    private static List<String> contents(String text, String name) {
        String open = "<" + name + ">";
        String close = "</" + name + ">";
        List<String> contents = new ArrayList<>();
        int start = text.indexOf(open);
        while (start >= 0) {
            int end = text.indexOf(close, start);
            if (end < 0) {
                return contents;
            }
            contents.add(withoutMarks(text.substring(start + open.length(), end).strip()));
            start = text.indexOf(open, end);
        }
        return contents;
    }

    private static String withoutMarks(String content) {
        return content.startsWith("<![CDATA[") && content.endsWith("]]>")
                ? content.substring("<![CDATA[".length(), content.length() - "]]>".length())
                : content;
    }
}
