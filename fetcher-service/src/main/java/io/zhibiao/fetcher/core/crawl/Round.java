package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.lists.Listing;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The rounds of one source: its list is visited page by page as long as there is news, then the articles due, and when the last
 * of them is done the next round is planned. What the list's first page held is kept, as a list that answers "not modified" still
 * has articles to be visited; of its other pages only what is owed is, as there may be a thousand of them.
 */
final class Round {
    /** Kept as the content hash of the list's own state when its first pass is through. */
    static final String BACKFILLED = "backfilled";

    private static final int MOST_PAGES = 1000;
    private static final int MOST_WALKS = 3;

    /** A first pass is made again when it missed something; at some time a page that never answers is given up. */
    private static final int MOST_PASSES = 8;

    private final Source source;
    private final Watch watch;
    private final String key;
    private final Map<String, ListLink> links = new LinkedHashMap<>();
    private final Addresses met = new Addresses();
    private final Addresses pages = new Addresses();
    private final Owed owed = new Owed();
    private final Daily daily;
    private Validators validators = Validators.NONE;
    private Instant started = Instant.EPOCH;
    private int underWay;
    private int newLeft;
    private boolean backfill;
    private boolean troubled;
    private boolean pageMissed;
    private boolean metAny;
    private boolean listHad;
    private boolean limited;
    private int passes;
    private int walks;
    private Verdict verdict = new Verdict();

    Round(Source source, Watch watch) {
        this.source = source;
        this.watch = watch;
        this.key = key(source);
        this.daily = new Daily(source.politeness().daily());
    }

    /** Interfaces that are posted to have one address for many lists. */
    private static String key(Source source) {
        String address = CanonicalUrl.of(source.url());
        return source.kind().post() == null ? address : address + "#" + source.id();
    }

    /** Begins a round: the visit of the list's first page, or of the page itself where there is no list. */
    Visit begin(PageStates states, Instant due) {
        started = due;
        underWay = 1;
        troubled = false;
        limited = false;
        verdict = new Verdict();
        countWalks();
        owed.settle(states);
        newLeft = source.politeness().newPages();
        pages.clear();
        daily.take(1, due);
        Optional<PageState> state = states.get(key);
        backfill = source.depth().backfill()
                && state.filter(s -> BACKFILLED.equals(s.contentHash())).isEmpty();
        if (source.kind() instanceof ListKind.Page) {
            Visit page = Visit.article(source, new ListLink(source.url(), "", null), Plan.validators(state), due);
            return isOfFirstPass(page, states) ? page.ofFirstPass() : page;
        }
        return Visit.list(source, source.url(), 1, backfill || isAfterMiss() ? Validators.NONE : validators, due);
    }

    /** A round whose list could not be had says nothing of the pages that one before it had missed. */
    private void countWalks() {
        if (listHad) {
            walks = pageMissed ? walks + 1 : 0;
            pageMissed = false;
        }
        listHad = false;
    }

    /** Takes a list page in; gives the visits that follow from it. */
    List<Visit> listed(Visit visit, Outcome.Listed list, PageStates states, Instant now) {
        Listing listing = list.listing();
        listHad |= visit.page() == 1;
        if (visit.page() == 1 && !listing.links().isEmpty()) {
            met.clear();
            links.clear();
            listing.links().forEach(l -> links.putIfAbsent(l.address(), l));
            validators = list.validators();
        }
        boolean goesOn = isAfterMiss() || listing.links().stream().anyMatch(l -> isNews(l, states));
        metAny |= !listing.links().isEmpty();
        listing.links().forEach(l -> met.add(l.address()));
        watch.listed(listing.links());
        owed.add(listing.links(), states, backfill);
        List<ListLink> candidates = visit.page() == 1 ? owed.with(listing.links()) : listing.links();
        List<Visit> visits = new ArrayList<>(articles(candidates, states, now));
        if (visit.page() == 1) {
            visits.addAll(others(candidates, visits, states, now));
        }
        boolean isIndex = listing.links().isEmpty();
        if (goesOn || isIndex) {
            visits.addAll(more(visit, listing, now));
        }
        return visits;
    }

    /** The list is as it was: the articles it held may still be due. */
    List<Visit> unchanged(PageStates states, Instant now) {
        listHad = true;
        List<ListLink> candidates = owed.with(links.values());
        List<Visit> visits = new ArrayList<>(articles(candidates, states, now));
        visits.addAll(others(candidates, visits, states, now));
        return visits;
    }

    /** Known articles that the list names no more are revised as well. */
    private List<Visit> others(List<ListLink> named, List<Visit> chosen, PageStates states, Instant now) {
        Set<String> keys = named.stream().map(l -> CanonicalUrl.of(l.address())).collect(Collectors.toSet());
        int again = (int) chosen.stream().filter(v -> !isFirst(v, states)).count();
        return Plan.unnamed(source, keys, states, now, source.revisit().limit() - again);
    }

    void add(int visits) {
        underWay += visits;
    }

    /** One visit of the round is over; true when it was the last. */
    boolean done(Visit visit, Outcome outcome, Instant now) {
        pageMissed |= visit.page() > 1 && isMissed(outcome);
        troubled |= outcome instanceof Outcome.Failed failed && failed.trouble() != Outcome.Trouble.PAGE;
        verdict.count(visit, outcome);
        if (outcome instanceof Outcome.Changed && !visit.firstPass()) {
            watch.published(visit, now);
        }
        if (outcome instanceof Outcome.Changed || outcome instanceof Outcome.Unchanged) {
            owed.settle(visit.key());
        }
        underWay--;
        return underWay == 0;
    }

    /** The round is over: what it says of the source's health. */
    void judge(Instant now) {
        verdict.fault().ifPresentOrElse(fault -> watch.failed(fault, now), () -> watch.succeeded(now));
        if (limited) {
            watch.limited(source.politeness().daily());
        }
    }

    Watch watch() {
        return watch;
    }

    Source source() {
        return source;
    }

    /** When the round was the last of a first pass: the state that keeps it from being made again. One that reached its day's limit is not. */
    Optional<PageState> firstPassDone(Instant now) {
        if (!backfill || !metAny || !listHad || limited) {
            return Optional.empty();
        }
        passes++;
        return (troubled || pageMissed) && passes < MOST_PASSES
                ? Optional.empty()
                : Optional.of(new PageState(key, source.id(), BACKFILLED, null, null, 0, now, null));
    }

    /** When the next round begins: a pause after the last one began, or at once when that took longer. */
    Instant nextAt(Instant now, RandomGenerator random) {
        Instant next = started.plus(watch.pause(now, random));
        Instant free = daily.freeAt(now);
        return next.isAfter(free) ? next : free;
    }

    /** Whether pages are followed though they hold no news, as one was missed in the round before; a few times. */
    private boolean isAfterMiss() {
        return walks > 0 && walks <= MOST_WALKS;
    }

    /** A JSON list that is counted through ends with an empty page. */
    private boolean isMissed(Outcome outcome) {
        boolean mayEnd = source.kind() instanceof ListKind.Json;
        return outcome instanceof Outcome.Failed
                || (outcome instanceof Outcome.Listed list && list.listing().isBare() && !mayEnd);
    }

    /** In a first pass all that this pass has not met, so that one that was broken off is made to its end. */
    private boolean isNews(ListLink link, PageStates states) {
        return backfill
                ? !met.contains(link.address())
                : states.get(CanonicalUrl.of(link.address())).isEmpty();
    }

    private List<Visit> articles(List<ListLink> candidates, PageStates states, Instant now) {
        int limit = backfill ? Integer.MAX_VALUE : newLeft;
        List<Visit> wanted = Plan.articles(source, candidates, states, now, limit);
        List<Visit> visits = wanted.subList(0, take(wanted.size(), now));
        newLeft -= (int) Math.min(
                newLeft, visits.stream().filter(v -> isFirst(v, states)).count());
        return visits.stream()
                .map(v -> isOfFirstPass(v, states) ? v.ofFirstPass() : v)
                .toList();
    }

    /** A revision is news whenever it comes. */
    private boolean isOfFirstPass(Visit visit, PageStates states) {
        boolean published =
                states.get(visit.key()).filter(s -> s.contentHash() != null).isPresent();
        return !published && (backfill || owed.isOfFirstPass(visit.key()));
    }

    private static boolean isFirst(Visit visit, PageStates states) {
        return states.get(visit.key()).isEmpty();
    }

    private List<Visit> more(Visit visit, Listing listing, Instant now) {
        int left = Math.max(0, (backfill ? MOST_PAGES : source.depth().pages()) - visit.page());
        List<String> wanted = listing.more().stream()
                .distinct()
                .filter(address -> !address.equals(source.url()) && !pages.contains(address))
                .limit(left)
                .toList();
        List<String> taken = wanted.subList(0, take(wanted.size(), now));
        pageMissed |= taken.size() < wanted.size();
        taken.forEach(pages::add);
        return taken.stream()
                .map(address -> Visit.list(source, address, visit.page() + 1, Validators.NONE, now))
                .toList();
    }

    /** How many requests of this day are left for those that are wanted. */
    private int take(int wanted, Instant now) {
        int given = daily.take(wanted, now);
        limited |= given < wanted;
        return given;
    }
}
