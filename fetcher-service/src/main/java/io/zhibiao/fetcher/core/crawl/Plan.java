package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which articles of a list are visited in a round: new ones in the order of the list, then the stalest known ones. */
final class Plan {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 16;

    private Plan() {}

    /** The visits of a round; a list of 10,000 links gives no more than the source's limits. */
    static List<Visit> articles(Source source, List<ListLink> links, PageStates states, Instant now) {
        List<Visit> fresh = new ArrayList<>();
        List<Stale> stale = new ArrayList<>();
        for (ListLink link : links) {
            String key = CanonicalUrl.of(link.address());
            Optional<PageState> state = states.get(key);
            if (state.isEmpty()) {
                fresh.add(visit(source, link, key, null, now));
            } else if (!dueAt(source, state.get()).isAfter(now)) {
                stale.add(new Stale(
                        visit(source, link, key, state.get(), now), state.get().lastVisit()));
            }
        }
        return together(source, fresh, stale);
    }

    /** When an article is to be visited again: regularly, and ever more rarely while it fails. */
    static Instant dueAt(Source source, PageState state) {
        Duration pause = source.revisit().interval();
        if (state.failures() > 1) {
            Duration longer = pause.multipliedBy(1L << Math.min(state.failures() - 1, MOST_DOUBLINGS));
            pause = longer.compareTo(LONGEST_PAUSE) > 0 && pause.compareTo(LONGEST_PAUSE) < 0 ? LONGEST_PAUSE : longer;
        }
        return state.lastVisit().plus(pause);
    }

    private static List<Visit> together(Source source, List<Visit> fresh, List<Stale> stale) {
        List<Visit> all = new ArrayList<>();
        fresh.stream().limit(source.politeness().newPages()).forEach(all::add);
        stale.stream()
                .sorted(Comparator.comparing(Stale::lastVisit))
                .limit(source.revisit().limit())
                .forEach(s -> all.add(s.visit()));
        return all;
    }

    private static Visit visit(Source source, ListLink link, String key, @Nullable PageState state, Instant now) {
        Validators known = state == null ? Validators.NONE : new Validators(state.etag(), state.lastModified());
        String title = link.title().isBlank() ? null : link.title();
        return new Visit(source, Visit.Purpose.ARTICLE, key, link.address(), known, title, link.date(), now, 0);
    }

    private record Stale(Visit visit, Instant lastVisit) {}
}
