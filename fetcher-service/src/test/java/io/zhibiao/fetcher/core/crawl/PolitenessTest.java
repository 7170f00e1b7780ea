package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.lists.Listing;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the hosts answer and however long they take: none sees two requests at once, or without the pause between. */
class PolitenessTest {
    private static final Instant START = Instant.parse("2026-01-20T08:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(3);

    @Property(tries = 50)
    void holdsForEveryHost(@ForAll long seed) {
        Random random = new Random(seed);
        Crawl crawl = new Crawl(sources(), new PageStates(), Map.of(), random, START);
        Map<String, Instant> freeAt = new HashMap<>();
        List<Visit> underWay = new ArrayList<>();
        Instant now = START;
        for (int step = 0; step < 500; step++) {
            Optional<Visit> visit = crawl.next(now).map(Turn::visit);
            if (visit.isPresent()) {
                assertFree(visit.get(), underWay, freeAt, now);
                underWay.add(visit.get());
            } else {
                now = later(crawl, underWay, now, random);
                finishOne(crawl, underWay, freeAt, now, random);
            }
        }
    }

    private static void assertFree(Visit visit, List<Visit> underWay, Map<String, Instant> freeAt, Instant now) {
        String host = Hosts.host(visit.address());
        assertThat(underWay).extracting(v -> Hosts.host(v.address())).doesNotContain(host);
        assertThat(freeAt.getOrDefault(host, START)).isBeforeOrEqualTo(now);
    }

    private static Instant later(Crawl crawl, List<Visit> underWay, Instant now, Random random) {
        return underWay.isEmpty() ? crawl.nextAt() : now.plusMillis(random.nextInt(5000));
    }

    private static void finishOne(
            Crawl crawl, List<Visit> underWay, Map<String, Instant> freeAt, Instant now, Random random) {
        if (!underWay.isEmpty()) {
            Visit visit = underWay.remove(random.nextInt(underWay.size()));
            crawl.finish(visit, outcome(visit, random, now), now);
            freeAt.put(Hosts.host(visit.address()), now.plus(DELAY));
        }
    }

    private static Outcome outcome(Visit visit, Random random, Instant now) {
        return switch (random.nextInt(4)) {
            case 0 -> new Outcome.Failed("status 500", Outcome.Trouble.HOST, null, null);
            case 1 -> new Outcome.Moved(visit.movedTo("http://h" + random.nextInt(4) + ".example/moved", now));
            default -> visit.purpose() == Visit.Purpose.LIST ? links(random) : new Outcome.Unchanged(null);
        };
    }

    private static Outcome links(Random random) {
        List<ListLink> links = IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> new ListLink("http://h" + random.nextInt(4) + ".example/" + i, "t", null))
                .toList();
        return new Outcome.Listed(new Listing(links, List.of()), Validators.NONE);
    }

    private static Sources sources() {
        List<Source> all = IntStream.range(0, 6)
                .mapToObj(i ->
                        Given.source("s" + i, "http://h" + i % 4 + ".example/list" + i, Duration.ofSeconds(20), DELAY))
                .toList();
        return new Sources(all);
    }
}
