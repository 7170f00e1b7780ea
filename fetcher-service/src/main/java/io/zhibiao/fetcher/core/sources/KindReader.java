package io.zhibiao.fetcher.core.sources;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the kind of a list and the keys that belong to it; a key of another kind is a fault. */
final class KindReader {
    private static final String LINK_SELECTOR = "link-selector";
    private static final String POINTER = "a JSON Pointer such as /data/items";
    private static final List<String> JSON_KEYS = List.of("items", "address", "title", "date", "page-parameter");

    private enum Word {
        HTML,
        JCMS,
        GKMLPT,
        JSON,
        FEED,
        SITEMAP,
        PAGE
    }

    private static final Map<String, Word> WORDS = Map.of(
            "html", Word.HTML,
            "jcms", Word.JCMS,
            "gkmlpt", Word.GKMLPT,
            "json", Word.JSON,
            "feed", Word.FEED,
            "sitemap", Word.SITEMAP,
            "page", Word.PAGE);

    private final Fields fields;

    KindReader(Fields fields) {
        this.fields = fields;
    }

    ListKind read() {
        Word word = Objects.requireNonNullElse(fields.word("kind", WORDS), Word.HTML);
        fields.know(LINK_SELECTOR);
        fields.know(JSON_KEYS.toArray(String[]::new));
        refuse(word != Word.HTML, List.of(LINK_SELECTOR), "belongs to lists of kind html");
        refuse(word != Word.JSON, JSON_KEYS, "belongs to lists of kind json");
        return switch (word) {
            case HTML -> new ListKind.Html(read(LINK_SELECTOR, "a CSS selector", false, Checks::selector));
            case JCMS -> new ListKind.Jcms();
            case GKMLPT -> ListKind.Json.GKMLPT;
            case JSON -> json();
            case FEED -> new ListKind.Feed();
            case SITEMAP -> new ListKind.Sitemap();
            case PAGE -> new ListKind.Page();
        };
    }

    private ListKind json() {
        String items = read("items", POINTER, false, Checks::pointer);
        String address = read("address", POINTER, true, Checks::pointer);
        String title = read("title", POINTER, true, Checks::pointer);
        String date = read("date", POINTER, false, Checks::pointer);
        String parameter = fields.optional("page-parameter", "the name of a query parameter");
        return new ListKind.Json(
                Objects.requireNonNullElse(items, ""),
                Objects.requireNonNullElse(address, ""),
                Objects.requireNonNullElse(title, ""),
                date,
                parameter);
    }

    private @Nullable String read(String key, String expected, boolean required, UnaryOperator<String> check) {
        String text = required ? fields.required(key, expected) : fields.optional(key, expected);
        return fields.read(key, text, check);
    }

    private void refuse(boolean other, List<String> keys, String message) {
        if (other) {
            keys.stream().filter(fields::has).forEach(key -> fields.fault(key, message));
        }
    }
}
