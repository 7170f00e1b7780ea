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
import java.util.Set;

/**
 * Decides which articles of a list are visited in a round: those that are not published yet in the order of the list, then the
 * stalest of the others.
 */
final class Plan {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final Duration LONGEST_CALM = Duration.ofDays(7);

    /** Rounds come up to a tenth early, to be out of step: what is due in time is due then. */
    private static final int EARLY = 10;

    /** After so many failures in a row an article is only visited while its list names it. */
    static final int GONE = 12;

    private static final int MOST_DOUBLINGS = 16;

    private Plan() {}

    /** The visits of a round; a list of 10,000 links gives no more than the source's limits. */
    static List<Visit> articles(Source source, List<ListLink> links, PageStates states, Instant now, int newLimit) {
        List<Visit> fresh = new ArrayList<>();
        List<Stale> stale = new ArrayList<>();
        for (ListLink link : links) {
            Optional<PageState> state = states.get(CanonicalUrl.of(link.address()));
            if (state.isEmpty()) {
                fresh.add(Visit.article(source, link, Validators.NONE, now));
            } else if (isDue(source, state.get(), now)) {
                Visit visit = Visit.article(source, link, validators(state), now);
                add(visit, state.get(), fresh, stale);
            }
        }
        return together(source, fresh, stale, newLimit);
    }

    private static void add(Visit visit, PageState state, List<Visit> fresh, List<Stale> stale) {
        if (isPublished(state)) {
            stale.add(new Stale(visit, state.lastVisit()));
        } else {
            fresh.add(visit);
        }
    }

    private static boolean isPublished(PageState state) {
        return state.contentHash() != null;
    }

    private static boolean isDue(Source source, PageState state, Instant now) {
        return !dueAt(source, state).isAfter(now.plus(usual(source, state).dividedBy(EARLY)));
    }

    /** What is not published yet is tried as often as its list is visited. */
    private static Duration usual(Source source, PageState state) {
        return isPublished(state) ? source.revisit().interval() : source.interval();
    }

    /**
     * When an article is to be visited again: after the source's interval, more rarely the longer it has not changed, and ever
     * more rarely while it fails.
     */
    static Instant dueAt(Source source, PageState state) {
        Duration pause = longer(usual(source, state), calm(state));
        Duration longest = pause.compareTo(LONGEST_PAUSE) < 0 ? LONGEST_PAUSE : pause;
        int doublings = Math.max(0, Math.min(state.failures() - 1, MOST_DOUBLINGS));
        Duration longer = pause.multipliedBy(1L << doublings);
        return state.lastVisit().plus(longer.compareTo(longest) < 0 ? longer : longest);
    }

    /** A tenth of the time that a page has been seen unchanged, up to a week: so a change is seen soon by its age. */
    private static Duration calm(PageState state) {
        if (state.lastChange() == null) {
            return Duration.ZERO;
        }
        Duration tenth = Duration.between(state.lastChange(), state.lastVisit()).dividedBy(10);
        return tenth.compareTo(LONGEST_CALM) < 0 ? tenth : LONGEST_CALM;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /**
     * The visits of a round to articles that its list does not name any more, or not on its first page: the stalest first.
     *
     * @param named keys of those that are visited, or left alone, for being named
     */
    static List<Visit> unnamed(Source source, Set<String> named, PageStates states, Instant now, int limit) {
        return states.ofSource(source.id())
                .filter(s -> isArticle(s, source) && !named.contains(s.url()))
                .filter(s -> isDue(source, s, now))
                .sorted(Comparator.comparing(PageState::lastVisit))
                .limit(Math.max(0, limit))
                .map(s ->
                        Visit.article(source, new ListLink(s.whereabouts(), "", null), validators(Optional.of(s)), now))
                .toList();
    }

    /** No attachment, not the list itself, and not gone for good. */
    private static boolean isArticle(PageState state, Source source) {
        return state.failures() < GONE
                && state.url().indexOf('#') < 0
                && !state.url().equals(CanonicalUrl.of(source.url()));
    }

    private static List<Visit> together(Source source, List<Visit> fresh, List<Stale> stale, int newLimit) {
        List<Visit> all = new ArrayList<>();
        fresh.stream().limit(newLimit).forEach(all::add);
        stale.stream()
                .sorted(Comparator.comparing(Stale::lastVisit))
                .limit(source.revisit().limit())
                .forEach(s -> all.add(s.visit()));
        return all;
    }

    /** What to ask again with. */
    static Validators validators(Optional<PageState> state) {
        return state.map(s -> new Validators(s.etag(), s.lastModified())).orElse(Validators.NONE);
    }

    private record Stale(Visit visit, Instant lastVisit) {}
}
