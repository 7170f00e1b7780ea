package io.zhibiao.fetcher.core.lists;

import io.zhibiao.fetcher.core.sources.ListKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Categories of the disclosure platform of Guangdong. Their page, {@code …/gkmlpt/index#2951}, holds no articles but the site's
 * number, with which the interface is asked: {@code …/gkmlpt/api/all/2951?page=1&sid=200001}. Without a category it is all.
 */
final class GkmlptList {
    private static final ListKind.Json REPLY = new ListKind.Json("/articles", "/url", "/title", "/date", "page", null);

    private static final Pattern SITE = Pattern.compile("\\bSID\\s*:\\s*[\"']?(\\d{1,12})\\b");
    private static final Pattern PAGE = Pattern.compile("(?i)^(.*/gkmlpt/)index(?:[?#].*)?$");
    private static final Pattern CATEGORY = Pattern.compile("#(\\d{1,12})$");

    private GkmlptList() {}

    static Listing read(String text, String address) throws UnreadableList {
        return text.stripLeading().startsWith("{")
                ? JsonList.read(text, address, REPLY)
                : new Listing(List.of(), List.of(api(text, address)));
    }

    private static String api(String html, String address) throws UnreadableList {
        Matcher site = SITE.matcher(html);
        Matcher page = PAGE.matcher(address);
        if (!site.find() || !page.matches()) {
            throw new UnreadableList("neither a reply of the interface nor a page gkmlpt/index with the site's number");
        }
        return page.group(1) + "api/all/" + category(address).orElse("0") + "?page=1&sid=" + site.group(1);
    }

    private static Optional<String> category(String address) {
        Matcher category = CATEGORY.matcher(address);
        return category.find() ? Optional.of(category.group(1)) : Optional.empty();
    }
}
