package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.fetcher.core.robots.RobotsTxt;
import io.zhibiao.fetcher.core.turns.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The lanes of all hosts, in the order in which they may go. */
final class Lanes {
    private final Map<String, Lane> byHost = new HashMap<>();
    private final Map<String, Domain> domains = new HashMap<>();
    private final TreeSet<Lane> ready = new TreeSet<>(Lane.BY_READINESS);
    private final List<Rest> found = new ArrayList<>();

    void add(Visit visit) {
        change(lane(visit), lane -> lane.add(visit));
    }

    /** The visit whose turn it is; empty when none is due, or the hosts of all that are due are busy or rest. */
    Optional<Visit> start(Instant now) {
        if (ready.isEmpty() || ready.first().readyAt().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(ready.removeFirst().start(now));
    }

    /** Whether robots.txt lets a visit be made. */
    boolean allows(Visit visit) {
        return lane(visit).allows(visit);
    }

    /** The pause after a visit. */
    Duration pause(Visit visit) {
        return lane(visit).pause(visit);
    }

    /** When the next visit is due; {@link Instant#MAX} when nothing waits. */
    Instant nextAt() {
        return ready.isEmpty() ? Instant.MAX : ready.first().readyAt();
    }

    void end(Visit visit, Instant now) {
        domain(visit.address()).answered(now);
        change(lane(visit), lane -> lane.end(visit, now));
    }

    void skip(Visit visit) {
        change(lane(visit), Lane::skip);
    }

    /** Lets the host rest, and when its firewall spoke all hosts of its domain. */
    void endInTrouble(Visit visit, Outcome.Failed failed, Instant now, RandomGenerator random) {
        Duration rest = Backoff.host(lane(visit).troubles(), failed.retryAfter(), random);
        change(lane(visit), lane -> lane.endInTrouble(now, rest));
        find(visit.address(), true, rest);
        Lane asked = lane(visit.key());
        if (visit.purpose() == Visit.Purpose.ROBOTS && !asked.equals(lane(visit))) {
            change(asked, lane -> lane.rest(now, rest));
            find(visit.key(), true, rest);
        }
        if (failed.trouble() == Outcome.Trouble.DOMAIN) {
            Domain domain = domain(visit.address());
            Duration blocked = Backoff.domain(domain.blocks, failed.retryAfter(), random);
            domain.blocks++;
            rest(visit.address(), blocked, now);
        }
    }

    /** Takes the rules of a host in: the one that was asked first, wherever the answer came from. */
    void learn(Visit visit, RobotsTxt rules, Instant now) {
        change(lane(visit.key()), lane -> lane.learn(rules, now));
    }

    int troubles(Visit visit) {
        return lane(visit).troubles();
    }

    /** When the host of a visit may be asked at the soonest. */
    Instant freeAt(Visit visit) {
        return freeAt(visit.address());
    }

    /** When the host of an address may be asked at the soonest. */
    Instant freeAt(String address) {
        return lane(address).freeAt();
    }

    /** Until when the domain of an address is left alone, as its firewall spoke; some time gone by when it did not. */
    Instant restsUntil(String address) {
        return domain(address).blockedUntil;
    }

    /** Leaves the domain of an address alone for so long. */
    void rest(String address, Duration time, Instant now) {
        rest(domain(address), now.plus(time));
        find(address, false, time);
    }

    /** Leaves alone what others found in trouble; it does not count among our own troubles. */
    void hear(Rest rest, Instant now) {
        Instant until = now.plus(rest.time());
        if (rest.host() == null) {
            rest(domainOf(rest.domain()), until);
        } else if (byHost.containsKey(rest.host())) {
            change(byHost.get(rest.host()), lane -> lane.restUntil(until));
        }
    }

    /** What was found to be in trouble since it was asked last. */
    List<Rest> found() {
        List<Rest> all = List.copyOf(found);
        found.clear();
        return all;
    }

    private void rest(Domain domain, Instant until) {
        domain.blockedUntil = until.isAfter(domain.blockedUntil) ? until : domain.blockedUntil;
        List.copyOf(domain.lanes).forEach(lane -> change(lane, l -> l.restUntil(until)));
    }

    private void find(String address, boolean hostAlone, Duration time) {
        String host = hostAlone ? Hosts.host(address) : null;
        found.add(new Rest(Hosts.domain(address), host, time));
    }

    /** Takes the articles and attachments out of the lane a visit was made in. */
    List<Visit> dropArticles(Visit visit) {
        Lane lane = lane(visit);
        ready.remove(lane);
        List<Visit> dropped = lane.dropArticles();
        offer(lane);
        return dropped;
    }

    /** A lane is out of the order while it changes, as its place in the order may change with it. */
    private void change(Lane lane, Consumer<Lane> change) {
        ready.remove(lane);
        change.accept(lane);
        offer(lane);
    }

    private void offer(Lane lane) {
        if (lane.canGo()) {
            ready.add(lane);
        }
    }

    private Lane lane(Visit visit) {
        return lane(visit.address());
    }

    private Lane lane(String address) {
        return byHost.computeIfAbsent(
                Hosts.host(address), host -> domain(address).lane(host));
    }

    private Domain domain(String address) {
        return domainOf(Hosts.domain(address));
    }

    private Domain domainOf(String name) {
        return domains.computeIfAbsent(name, n -> new Domain());
    }

    /** The hosts behind one firewall. */
    private static final class Domain {
        private final List<Lane> lanes = new ArrayList<>();
        private Instant blockedUntil = Instant.EPOCH;
        private int blocks;

        /** An answer that was under way when the firewall spoke says nothing of it. */
        void answered(Instant now) {
            blocks = now.isBefore(blockedUntil) ? blocks : 0;
        }

        Lane lane(String host) {
            Lane lane = new Lane(host);
            lane.restUntil(blockedUntil);
            lanes.add(lane);
            return lane;
        }
    }
}
