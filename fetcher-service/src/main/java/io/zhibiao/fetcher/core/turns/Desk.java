package io.zhibiao.fetcher.core.turns;

import io.zhibiao.events.FetchTurn;
import io.zhibiao.fetcher.core.turns.Partitions.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Gives out the turns of the hosts that are ours, to our own requests and to guests. */
final class Desk {
    private final Partitions partitions;
    private final Letters letters;
    private final Ways ways;

    Desk(Partitions partitions, Letters letters, Ways ways) {
        this.partitions = partitions;
        this.letters = letters;
        this.ways = ways;
    }

    void queue(Ticket ticket, long now) {
        ticket.way().join(Place.of(ticket));
        step(ticket.way(), now);
    }

    /** Lets go who may go now. */
    void step(Way way, long now) {
        ours(way).flatMap(standing -> way.next(now, standing.since())).ifPresent(place -> grant(way, place, now));
        ways.watch(way);
    }

    void step(int partition, long now) {
        ways.where(in(partition)).forEach(way -> step(way, now));
    }

    void tick(long now) {
        ways.waitedFor().forEach(way -> step(way, now));
    }

    long nextAt() {
        long next = Timing.FOREVER;
        for (Way way : ways.waitedFor()) {
            next = Math.min(next, ours(way).map(s -> way.nextAt(s.since())).orElse(Timing.FOREVER));
        }
        return next;
    }

    /** A guest wants a turn. One that is said to be held already either has not heard so, or its wish crossed the grant. */
    void wished(FetchTurn wish, Way way, long now) {
        Place place = Place.of(wish, now);
        if (partitions.standing(way.domain()) == null) {
            return;
        }
        if (!way.isHeldFor(place.id())) {
            way.join(place);
            step(way, now);
        } else if (ours(way).isPresent()) {
            grant(way, place, now);
        }
    }

    /** Gives the hosts of a partition up; those of this process that wait for them are to ask elsewhere. */
    List<Ticket> lose(int partition) {
        partitions.lose(partition);
        return ways.where(in(partition)).stream()
                .flatMap(way -> way.leaveAll().stream())
                .map(Place::ticket)
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isIdle(int partition) {
        return ways.where(in(partition)).stream().noneMatch(Way::isHeldByUs);
    }

    void handOver(int partition, long now) {
        for (Domain domain : ways.domains()) {
            if (partitions.of(domain.name()) == partition && domain.restsUntil() > now) {
                letters.rest(domain.name(), null, domain.restsUntil() - now);
            }
        }
        for (Way way : ways.where(in(partition))) {
            if (way.closedFor(now) > 0 || way.wasAskedSince(now - Timing.LONGEST_PAUSE)) {
                letters.rest(way.domain(), way.host(), Math.max(0, way.closedFor(now)));
            }
        }
    }

    /** Nobody is to wait for a host that rests long; guests are told so. */
    void sendAway(Way way, Duration rest) {
        List<Place> sent = way.leaveAll();
        sent.stream()
                .map(Place::ticket)
                .filter(Objects::nonNull)
                .forEach(ticket -> ticket.decide(new Decision.Rests(rest)));
        if (sent.stream().anyMatch(Place::isGuest) && ours(way).isPresent()) {
            letters.rest(way.domain(), way.host(), rest.toNanos());
        }
    }

    private void grant(Way way, Place place, long now) {
        if (place.ticket() == null) {
            way.hold(new Hold(place.id(), now + place.hold().toNanos(), place.pause()));
            letters.grant(way, place);
        } else {
            way.hold(new Hold(place.id(), Timing.FOREVER, place.pause()));
            place.ticket().decide(new Decision.Go(Timing.FOREVER));
        }
    }

    private Optional<Standing> ours(Way way) {
        return Optional.ofNullable(partitions.standing(way.domain())).filter(Standing::isOurs);
    }

    private Predicate<String> in(int partition) {
        return domain -> partitions.of(domain) == partition;
    }
}
