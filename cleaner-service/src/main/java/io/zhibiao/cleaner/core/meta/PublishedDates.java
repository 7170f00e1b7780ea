package io.zhibiao.cleaner.core.meta;

import io.zhibiao.events.RawPage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day a posting was put online. Pages tell it in four places that disagree: the field made for it goes first, then the line under
 * the title, the row of the list, a day of the last change, and the address last, for it names the day of a re-import as often.
 */
public final class PublishedDates {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<String> FIELDS = List.of(
            "meta.pubdate",
            "meta.publishdate",
            "meta.pubtime",
            "meta.firstpublishedtime",
            "meta.article:published_time",
            "jsonld.date",
            "date",
            "dateline",
            "meta.maketime",
            "meta.createdate");
    private static final LocalDate FIRST_SITES = LocalDate.of(1999, 1, 1);
    private static final Pattern ZONED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+(?:Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern IN_PATH = Pattern.compile(
            "/(?:t|\\D{0,3}_)?((?:19|20)\\d{2})[-/]?(0[1-9]|1[0-2]|[1-9](?=[-/]))[-/]?(0[1-9]|[12]\\d|3[01]|[1-9](?=/))(?=[_/]|\\d{4,}/)");

    private PublishedDates() {}

    /** The day, in China; empty where neither page nor address tells. */
    public static Optional<LocalDate> find(Map<String, String> facts, RawPage page) {
        return labelled(facts, FIELDS)
                .or(() -> Optional.ofNullable(page.dateHint()))
                .or(() -> labelled(facts, List.of("updated")))
                .or(() -> ofPath(page));
    }

    private static Optional<LocalDate> labelled(Map<String, String> facts, List<String> names) {
        for (String name : names) {
            String value = facts.getOrDefault(name, "");
            Optional<LocalDate> day = value.isEmpty() ? Optional.empty() : day(value);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** A moment told with its zone is a day in China. */
    private static Optional<LocalDate> day(String value) {
        if (ZONED.matcher(value).matches()) {
            try {
                return Optional.of(
                        OffsetDateTime.parse(value).atZoneSameInstant(CHINA).toLocalDate());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return ChineseDates.first(value);
    }

    private static Optional<LocalDate> ofPath(RawPage page) {
        Matcher path = IN_PATH.matcher(page.url());
        LocalDate tomorrow = page.fetchedAt().atZone(CHINA).toLocalDate().plusDays(1);
        while (path.find()) {
            Optional<LocalDate> day = ChineseDates.first(path.group(1) + "-" + path.group(2) + "-" + path.group(3));
            if (day.isPresent() && !day.get().isAfter(tomorrow) && !day.get().isBefore(FIRST_SITES)) {
                return day;
            }
        }
        return Optional.empty();
    }
}
