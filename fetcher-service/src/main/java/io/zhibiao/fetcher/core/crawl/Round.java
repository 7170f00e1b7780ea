package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Instant;
import java.util.List;

/**
 * The rounds of one source: its list is visited, then the articles due, and when the last of them is done the next round is
 * planned. What the list held is kept, as a list that answers "not modified" still has articles to be visited.
 */
final class Round {
    private final Source source;
    private List<ListLink> links = List.of();
    private Validators validators = Validators.NONE;
    private Instant started = Instant.EPOCH;
    private int underWay;

    Round(Source source) {
        this.source = source;
    }

    /** Begins a round: the visit of the list. */
    Visit begin(Instant due) {
        started = due;
        underWay = 1;
        return new Visit(
                source,
                Visit.Purpose.LIST,
                CanonicalUrl.of(source.url()),
                source.url(),
                validators,
                null,
                null,
                due,
                0);
    }

    void listed(Outcome.Listed list) {
        links = list.links();
        validators = list.validators();
    }

    List<ListLink> links() {
        return links;
    }

    void add(int visits) {
        underWay += visits;
    }

    /** One visit of the round is over; true when it was the last. */
    boolean done() {
        underWay--;
        return underWay == 0;
    }

    /** When the next round begins: an interval after the last one began, or at once when that took longer. */
    Instant nextAt(Instant now) {
        Instant next = started.plus(source.interval());
        return next.isAfter(now) ? next : now;
    }
}
