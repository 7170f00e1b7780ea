package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Days of a web of sites in a moment: each article that appears or changes is published once, whatever fails in between, and no
 * host sees two requests at once or without the pause between.
 */
class SimulatedWebTest {
    private static final Instant START = Instant.parse("2026-01-20T00:00:00Z");
    private static final Instant CHANGES_END = START.plus(Duration.ofDays(2));
    private static final Instant END = START.plus(Duration.ofDays(4));
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int SITES = 40;

    private final Random random = new Random(20260120);
    private final SimulatedWeb web = new SimulatedWeb(SITES, random);
    private final PageStates states = new PageStates();
    private final Map<String, List<Integer>> published = new HashMap<>();
    private final Map<String, Instant> freeAt = new HashMap<>();
    private final PriorityQueue<Flight> flights = new PriorityQueue<>(Comparator.comparing(Flight::ends));
    private Instant now = START;
    private int requests;
    private int notModified;

    @Test
    void publishesEachVersionOnce() {
        Crawl crawl = new Crawl(new Sources(sources()), states, Map.of(), random, START);
        Instant nextChange = START;
        while (now.isBefore(END)) {
            if (!now.isBefore(nextChange) && now.isBefore(CHANGES_END)) {
                web.change();
                nextChange = now.plus(Duration.ofMinutes(7));
            }
            step(crawl);
        }

        web.versions().forEach((address, version) -> assertThat(published.get(address))
                .as(address)
                .isNotNull()
                .doesNotHaveDuplicates()
                .isSorted()
                .endsWith(version));
        assertThat(published).hasSize(web.versions().size());
        assertThat(notModified / (double) requests).as("share of 304").isGreaterThan(0.9);
    }

    /** Starts the visit whose turn it is, or ends the next one, or lets time pass. */
    private void step(Crawl crawl) {
        Optional<Turn> turn = crawl.next(now);
        if (turn.isPresent()) {
            depart(turn.get());
            return;
        }
        Instant next = crawl.nextAt();
        if (!flights.isEmpty() && flights.element().ends().isBefore(next)) {
            land(crawl, flights.remove());
        } else {
            now = next;
        }
    }

    private void depart(Turn turn) {
        String host = Hosts.host(turn.visit().address());
        assertThat(flights)
                .noneMatch(f -> Hosts.host(f.turn().visit().address()).equals(host));
        assertThat(freeAt.getOrDefault(host, START)).isBeforeOrEqualTo(now);
        flights.add(new Flight(turn, now.plusMillis(50 + random.nextInt(3000))));
    }

    private void land(Crawl crawl, Flight flight) {
        now = flight.ends();
        Visit visit = flight.turn().visit();
        freeAt.put(Hosts.host(visit.address()), now.plus(DELAY));
        Outcome outcome = flight.turn().decided().orElseGet(() -> ask(visit));
        store(outcome);
        crawl.finish(visit, outcome, now).ifPresent(states::put);
    }

    private Outcome ask(Visit visit) {
        Answer answer = web.get(visit.ask(Duration.ofMinutes(1)));
        if (visit.purpose() == Visit.Purpose.ARTICLE && states.get(visit.key()).isPresent()) {
            requests++;
            notModified += answer instanceof Answer.NotModified ? 1 : 0;
        }
        return Judge.judge(visit, states.get(visit.key()).orElse(null), answer, now);
    }

    private void store(Outcome outcome) {
        switch (outcome) {
            case Outcome.Changed page -> {
                published
                        .computeIfAbsent(page.page().finalUrl(), a -> new ArrayList<>())
                        .add(SimulatedWeb.version(page.body()));
                states.put(page.state());
            }
            case Outcome.Unchanged page -> put(page.state());
            case Outcome.Failed page -> put(page.state());
            case Outcome.Denied page -> put(page.state());
            default -> {}
        }
    }

    private void put(PageState state) {
        if (state != null) {
            states.put(state);
        }
    }

    private static List<Source> sources() {
        return IntStream.range(0, SITES)
                .mapToObj(i -> Given.given()
                        .id("s" + i)
                        .url(SimulatedWeb.list(i))
                        .interval(Duration.ofMinutes(30))
                        .delay(DELAY)
                        .listPages(5)
                        .access(false, false)
                        .source())
                .toList();
    }

    private record Flight(Turn turn, Instant ends) {}
}
