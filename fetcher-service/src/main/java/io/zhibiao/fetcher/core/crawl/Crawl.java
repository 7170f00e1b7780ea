package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The order of all visits: which is next and when, and what follows from an outcome. It neither waits nor fetches; its owner asks
 * {@link #next}, performs the visit, and tells {@link #finish}. Not thread-safe.
 */
public final class Crawl {
    /** After so many failures in a row the articles that wait for the host are put off to the next round. */
    private static final int GIVE_UP = 3;

    private final Map<String, Round> rounds = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Lanes lanes = new Lanes();
    private final PageStates states;
    private final RandomGenerator random;

    /** A crawl of all sources, each due at once. */
    public Crawl(Sources sources, PageStates states, RandomGenerator random, Instant now) {
        this.states = states;
        this.random = random;
        for (Source source : sources.all()) {
            Round round = new Round(source);
            rounds.put(source.id(), round);
            lanes.add(round.begin(now));
        }
    }

    /** The visit to be made now; its host is busy until {@link #finish}. Empty when none may be made yet. */
    public Optional<Visit> next(Instant now) {
        return lanes.start(now);
    }

    /** When {@link #next} will have a visit, if nothing is finished before; {@link Instant#MAX} for never. */
    public Instant nextAt() {
        return lanes.nextAt();
    }

    /** Takes the outcome of a visit in; for an article, after its page and state are stored. */
    public void finish(Visit visit, Outcome outcome, Instant now) {
        free(visit, outcome, now);
        switch (outcome) {
            case Outcome.Moved moved -> lanes.add(moved.next());
            case Outcome.Listed list -> {
                round(visit).listed(list);
                articles(visit, now);
            }
            case Outcome.Unchanged ignored when visit.purpose() == Visit.Purpose.LIST -> articles(visit, now);
            default -> done(visit, now);
        }
    }

    private void free(Visit visit, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Failed failed && failed.hostTrouble()) {
            lanes.endInTrouble(visit, now, Backoff.rest(lanes.troubles(visit), failed.retryAfter(), random));
            putOff(visit, now);
        } else {
            lanes.end(visit, now, visit.source().politeness().delay());
        }
    }

    private void putOff(Visit visit, Instant now) {
        if (lanes.troubles(visit) >= GIVE_UP) {
            lanes.dropArticles(visit).forEach(dropped -> done(dropped, now));
        }
    }

    private void articles(Visit list, Instant now) {
        Round round = round(list);
        List<Visit> visits = Plan.articles(list.source(), round.links(), states, now).stream()
                .filter(v -> underWay.add(v.key()))
                .toList();
        round.add(visits.size());
        visits.forEach(lanes::add);
        done(list, now);
    }

    private void done(Visit visit, Instant now) {
        if (visit.purpose() == Visit.Purpose.ARTICLE) {
            underWay.remove(visit.key());
        }
        Round round = round(visit);
        if (round.done()) {
            lanes.add(round.begin(round.nextAt(now)));
        }
    }

    private Round round(Visit visit) {
        return Objects.requireNonNull(rounds.get(visit.source().id()), "a visit of an unknown source");
    }
}
