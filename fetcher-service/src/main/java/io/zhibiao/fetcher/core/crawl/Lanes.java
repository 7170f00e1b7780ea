package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.CanonicalUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The lanes of all hosts, in the order in which they may go. */
final class Lanes {
    private final Map<String, Lane> byHost = new HashMap<>();
    private final TreeSet<Lane> ready = new TreeSet<>(Lane.BY_READINESS);

    void add(Visit visit) {
        Lane lane = lane(visit);
        ready.remove(lane);
        lane.add(visit);
        offer(lane);
    }

    /** The visit whose turn it is; empty when none is due, or the hosts of all that are due are busy or rest. */
    Optional<Visit> start(Instant now) {
        if (ready.isEmpty() || ready.first().readyAt().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(ready.removeFirst().start());
    }

    /** When the next visit is due; {@link Instant#MAX} when nothing waits. */
    Instant nextAt() {
        return ready.isEmpty() ? Instant.MAX : ready.first().readyAt();
    }

    void end(Visit visit, Instant now, Duration pause) {
        Lane lane = lane(visit);
        lane.end(now, pause);
        offer(lane);
    }

    void endInTrouble(Visit visit, Instant now, Duration rest) {
        Lane lane = lane(visit);
        lane.endInTrouble(now, rest);
        offer(lane);
    }

    int troubles(Visit visit) {
        return lane(visit).troubles();
    }

    /** Takes the articles out of the lane a visit was made in. */
    List<Visit> dropArticles(Visit visit) {
        Lane lane = lane(visit);
        ready.remove(lane);
        List<Visit> dropped = lane.dropArticles();
        offer(lane);
        return dropped;
    }

    private void offer(Lane lane) {
        if (lane.canGo()) {
            ready.add(lane);
        }
    }

    private Lane lane(Visit visit) {
        return byHost.computeIfAbsent(host(visit.address()), Lane::new);
    }

    /** Host and port; http and https of a host are one lane. */
    static String host(String address) {
        String canonical = CanonicalUrl.of(address);
        int from = canonical.indexOf("://") + 3;
        int to = canonical.indexOf('/', from);
        return to < 0 ? canonical.substring(from) : canonical.substring(from, to);
    }
}
