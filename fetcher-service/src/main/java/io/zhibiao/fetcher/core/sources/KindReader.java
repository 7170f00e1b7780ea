package io.zhibiao.fetcher.core.sources;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the kind of a list and the keys that belong to it; a key of another kind is a fault. */
final class KindReader {
    private static final String LINK_SELECTOR = "link-selector";
    private static final String PAGE_ADDRESS = "page-address";
    private static final String PAGE_PARAMETER = "page-parameter";
    private static final String FRAGMENT = "fragment";
    private static final String POST = "post";
    private static final String POINTER = "a JSON Pointer such as /data/items";

    private enum Word {
        HTML,
        JCMS,
        GKMLPT,
        JSON,
        FEED,
        SITEMAP,
        PAGE,
        FOLDER,
        ARCHIVE;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<String, Word> WORDS =
            Arrays.stream(Word.values()).collect(Collectors.toMap(Word::written, Function.identity()));

    /** Keys that only some kinds have. */
    private static final Map<String, List<Word>> KEYS = Map.of(
            LINK_SELECTOR,
            List.of(Word.HTML, Word.JSON),
            PAGE_ADDRESS,
            List.of(Word.HTML),
            "items",
            List.of(Word.JSON),
            "address",
            List.of(Word.JSON),
            "address-form",
            List.of(Word.JSON),
            "title",
            List.of(Word.JSON),
            "date",
            List.of(Word.JSON),
            FRAGMENT,
            List.of(Word.JSON),
            PAGE_PARAMETER,
            List.of(Word.JSON),
            POST,
            List.of(Word.JSON));

    private final Fields fields;

    KindReader(Fields fields) {
        this.fields = fields;
    }

    ListKind read() {
        Word word = Objects.requireNonNullElse(fields.word("kind", WORDS), Word.HTML);
        fields.know(KEYS.keySet().stream().sorted().toArray(String[]::new));
        refuseKeysOfOthers(word);
        return switch (word) {
            case HTML -> new ListKind.Html(selector(), read(PAGE_ADDRESS, "an address", false, Checks::pageAddress));
            case JCMS -> new ListKind.Jcms();
            case GKMLPT -> new ListKind.Gkmlpt();
            case JSON -> fields.isSet(FRAGMENT) ? fragment() : items();
            case FEED -> new ListKind.Feed();
            case SITEMAP -> new ListKind.Sitemap();
            case PAGE -> new ListKind.Page();
            case FOLDER -> new ListKind.Folder();
            case ARCHIVE -> new ListKind.Archive();
        };
    }

    private ListKind items() {
        if (fields.has(LINK_SELECTOR)) {
            fields.fault(LINK_SELECTOR, "goes with fragment, which is missing");
        }
        String items = read("items", POINTER, false, Checks::pointer);
        String address = read("address", POINTER, true, Checks::pointer);
        String form = read("address-form", "an address", false, Checks::addressForm);
        String title = read("title", POINTER, true, Checks::pointer);
        String date = read("date", POINTER, false, Checks::pointer);
        return new ListKind.Json(
                Objects.requireNonNullElse(items, ""),
                Objects.requireNonNullElse(address, ""),
                Objects.requireNonNullElse(title, ""),
                date,
                pageParameter(),
                form,
                post());
    }

    private ListKind fragment() {
        Set.of("items", "address", "address-form", "title", "date").stream()
                .filter(fields::has)
                .sorted()
                .forEach(key -> fields.fault(key, "does not go with fragment, whose links are found in its HTML"));
        String fragment = read(FRAGMENT, POINTER, true, Checks::pointer);
        return new ListKind.JsonHtml(Objects.requireNonNullElse(fragment, ""), selector(), pageParameter(), post());
    }

    private @Nullable String selector() {
        return read(LINK_SELECTOR, "a CSS selector", false, Checks::selector);
    }

    private @Nullable String pageParameter() {
        return read(PAGE_PARAMETER, "the name of a query parameter", false, Checks::parameter);
    }

    private @Nullable String post() {
        if (fields.has(POST) && fields.has(PAGE_PARAMETER)) {
            fields.fault(PAGE_PARAMETER, "does not go with post, which counts pages by a number in braces");
        }
        return read(POST, "what is posted", false, Checks::post);
    }

    private @Nullable String read(String key, String expected, boolean required, UnaryOperator<String> check) {
        String text = required ? fields.required(key, expected) : fields.optional(key, expected);
        return fields.read(key, text, check);
    }

    private void refuseKeysOfOthers(Word word) {
        KEYS.keySet().stream()
                .filter(key -> fields.has(key) && !owners(key).contains(word))
                .sorted()
                .forEach(key -> fields.fault(
                        key,
                        "belongs to lists of kind "
                                + owners(key).stream().map(Word::written).collect(Collectors.joining(" or "))));
    }

    private static List<Word> owners(String key) {
        return KEYS.getOrDefault(key, List.of());
    }
}
