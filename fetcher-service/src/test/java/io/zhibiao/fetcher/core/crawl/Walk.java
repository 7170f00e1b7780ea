package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageState;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A crawl in a time of its own: visits depart and land in the order in which a clock would have it, days pass in a moment. A
 * request is made when its visit departs; what it brought is taken in when it lands.
 */
public final class Walk {
    private final Crawl crawl;
    private final PageStates states = new PageStates();
    private final Function<Ask, Answer> web;
    private final Supplier<Duration> latency;
    private final Consumer<Outcome.Changed> published;
    private final List<SourceHealth> told = new ArrayList<>();
    private final PriorityQueue<Flight> flights = new PriorityQueue<>(Comparator.comparing(Flight::ends));
    private Instant now;

    /**
     * A walk that has not begun.
     *
     * @param latency how long the last request took
     * @param published gets what is published
     */
    public Walk(
            Sources sources,
            RandomGenerator random,
            Instant start,
            Function<Ask, Answer> web,
            Supplier<Duration> latency,
            Consumer<Outcome.Changed> published) {
        this.crawl = new Crawl(sources, states, Map.of(), random, start);
        this.now = start;
        this.web = web;
        this.latency = latency;
        this.published = published;
    }

    /** Lets the next thing happen, and tells what time it is then. */
    public Instant step() {
        Optional<Turn> turn = crawl.next(now);
        if (turn.isPresent()) {
            depart(turn.get());
        } else if (!flights.isEmpty() && flights.element().ends().isBefore(crawl.nextAt())) {
            land(flights.remove());
        } else {
            now = crawl.nextAt();
        }
        told.addAll(crawl.news());
        return now;
    }

    /** All that was told of sources. */
    public List<SourceHealth> told() {
        return told;
    }

    private void depart(Turn turn) {
        Visit visit = turn.visit();
        if (turn.decided().isPresent()) {
            flights.add(new Flight(visit, turn.decided().get(), null, now));
        } else if (visit.purpose() == Visit.Purpose.BUNDLE && visit.gathering() != null) {
            PageState known = states.get(visit.key()).orElse(null);
            flights.add(new Flight(visit, Judge.bundle(visit, visit.gathering(), known, now), null, now));
        } else {
            Answer answer = web.apply(visit.ask(Duration.ofMinutes(1)));
            flights.add(new Flight(visit, null, answer, now.plus(latency.get())));
        }
    }

    private void land(Flight flight) {
        now = flight.ends();
        Visit visit = flight.visit();
        PageState known = states.get(visit.key()).orElse(null);
        Outcome outcome = flight.answer() == null ? flight.decided() : Judge.judge(visit, known, flight.answer(), now);
        store(outcome);
        crawl.finish(visit, outcome, now).ifPresent(states::put);
    }

    private void store(@Nullable Outcome outcome) {
        switch (outcome) {
            case Outcome.Changed page -> {
                published.accept(page);
                states.put(page.state());
            }
            case Outcome.Unchanged page -> put(page.state());
            case Outcome.Failed page -> put(page.state());
            case Outcome.Denied page -> put(page.state());
            case null, default -> {}
        }
    }

    private void put(@Nullable PageState state) {
        if (state != null) {
            states.put(state);
        }
    }

    private record Flight(
            Visit visit,
            @Nullable Outcome decided,
            @Nullable Answer answer,
            Instant ends) {}
}
