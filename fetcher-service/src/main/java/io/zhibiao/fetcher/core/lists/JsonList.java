package io.zhibiao.fetcher.core.lists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhibiao.fetcher.core.sources.ListKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Replies of JSON interfaces, read by JSON Pointers. */
final class JsonList {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The day of a Unix time is the one where the office is. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private JsonList() {}

    static Listing read(String text, String address, ListKind.Json kind) throws UnreadableList {
        JsonNode items = parse(text).at(kind.items());
        if (!items.isArray()) {
            throw new UnreadableList("no array at " + kind.items());
        }
        List<ListLink> links = new ArrayList<>();
        for (JsonNode item : items) {
            link(item, address, kind).ifPresent(links::add);
        }
        return new Listing(links, next(links, address, kind, kind.pageParameter()));
    }

    /** The links of the HTML that an interface hands out. */
    static Listing read(String text, String address, ListKind.JsonHtml kind) throws UnreadableList {
        JsonNode fragment = parse(text).at(kind.fragment());
        if (!fragment.isTextual()) {
            throw new UnreadableList("no text at " + kind.fragment());
        }
        List<ListLink> links = HtmlList.links(Jsoup.parse(fragment.asText(), address), kind.linkSelector());
        return new Listing(links, next(links, address, kind, kind.pageParameter()));
    }

    private static JsonNode parse(String text) throws UnreadableList {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableList("no JSON", e);
        }
    }

    private static Optional<ListLink> link(JsonNode item, String base, ListKind.Json kind) {
        return Anchors.absolute(base, address(item, kind))
                .map(address -> new ListLink(
                        address,
                        Jsoup.parseBodyFragment(item.at(kind.title()).asText(""))
                                .text(),
                        date(item, kind.date())
                                .or(() -> Dates.inAddress(address))
                                .orElse(null)));
    }

    private static String address(JsonNode item, ListKind.Json kind) {
        String address = item.at(kind.address()).asText("");
        return kind.addressForm() == null || address.isBlank()
                ? address
                : kind.addressForm().replace("{}", address.strip());
    }

    private static Optional<LocalDate> date(JsonNode item, @Nullable String pointer) {
        String text = pointer == null ? "" : item.at(pointer).asText("").strip();
        return text.matches("\\d{9,13}") ? Optional.of(day(Long.parseLong(text))) : Dates.inRow(text);
    }

    private static LocalDate day(long time) {
        Instant instant = time < MILLISECONDS_FROM ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time);
        return LocalDate.ofInstant(instant, CHINA);
    }

    /** Pages that are counted end with the first empty one. */
    private static List<String> next(List<ListLink> links, String address, ListKind kind, @Nullable String parameter) {
        if (links.isEmpty()) {
            return List.of();
        }
        return kind.post() == null
                ? Stream.ofNullable(parameter)
                        .map(p -> PageNumbers.nextByParameter(address, p))
                        .toList()
                : PageNumbers.nextByPost(address, kind.post()).stream().toList();
    }
}
