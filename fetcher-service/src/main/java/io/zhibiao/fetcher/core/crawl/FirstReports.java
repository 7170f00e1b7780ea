package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.schedule.Season;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The first reports of the years, and which is late. */
final class FirstReports {
    private static final int MOST_YEARS = 10;

    private final Optional<Season> season;
    private final SortedMap<Integer, LocalDate> days;

    FirstReports(Optional<Season> season, SortedMap<Integer, LocalDate> known) {
        this.season = season;
        days = new TreeMap<>(known);
    }

    void listed(Collection<ListLink> links) {
        links.forEach(link -> published(link.title(), link.date()));
    }

    void published(@Nullable String title, @Nullable LocalDate day) {
        if (day == null || season.isEmpty() || !season.get().isReport(title == null ? "" : title)) {
            return;
        }
        days.merge(season.get().year(day), day, (a, b) -> a.isBefore(b) ? a : b);
        if (days.size() > MOST_YEARS) {
            days.remove(days.firstKey());
        }
    }

    SortedMap<Integer, LocalDate> byYear() {
        return days;
    }

    SourceHealth.@Nullable Overdue overdue(LocalDate today) {
        if (season.isEmpty()) {
            return null;
        }
        int year = season.get().year(today);
        LocalDate expected = days.headMap(year).entrySet().stream()
                .map(first -> first.getValue().plusYears(year - (long) first.getKey()))
                .max(LocalDate::compareTo)
                .orElseGet(() -> season.get().late(year));
        return days.containsKey(year) || !today.isAfter(expected) ? null : new SourceHealth.Overdue(year, expected);
    }
}
