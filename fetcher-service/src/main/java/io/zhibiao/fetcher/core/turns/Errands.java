package io.zhibiao.fetcher.core.turns;

import io.zhibiao.events.FetchTurn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Our requests to hosts of others: each wish is told until it is granted, and each grant is told to be done with. */
final class Errands {
    private final Letters letters;
    private final Post post;
    private final Map<String, Ticket> waiting = new LinkedHashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private long renewAt = Timing.FOREVER;

    Errands(Letters letters, Post post) {
        this.letters = letters;
        this.post = post;
    }

    void begin(Ticket ticket, long now) {
        waiting.put(ticket.id(), ticket);
        letters.wish(ticket, now);
        renewAt = Math.min(renewAt, now + Timing.RENEWAL);
    }

    /** Takes out those that wait before hosts of some domains. */
    List<Ticket> leave(Predicate<Way> where) {
        List<Ticket> left = new ArrayList<>();
        waiting.values().removeIf(ticket -> where.test(ticket.way()) && left.add(ticket));
        return left;
    }

    void withdraw(Ticket ticket) {
        if (waiting.remove(ticket.id()) != null) {
            letters.done(ticket.way(), ticket.id(), Duration.ZERO);
        }
    }

    /** Whether a request is under way that another has granted. */
    boolean isUnderWay(Ticket ticket) {
        return underWay.contains(ticket.id());
    }

    void end(Ticket ticket, Duration pause) {
        underWay.remove(ticket.id());
        letters.done(ticket.way(), ticket.id(), pause);
    }

    /** A wish of ours was granted. A grant that comes late is given back: its host may be another's before we are done. */
    void granted(Way way, FetchTurn grant, long now) {
        String wish = String.valueOf(grant.wish());
        Ticket ticket = waiting.get(wish);
        if (ticket == null) {
            if (!underWay.contains(wish)) {
                letters.done(way, wish, Duration.ZERO);
            }
        } else if (ticket.usableUntil(grant.attempt()) <= now) {
            waiting.remove(wish);
            letters.done(way, wish, Duration.ZERO);
            ticket.wishAnew();
            begin(ticket, now);
        } else {
            waiting.remove(wish);
            underWay.add(wish);
            ticket.decide(new Decision.Go(ticket.usableUntil(grant.attempt())));
        }
    }

    /** Tells the wishes again that somebody new is to hear. */
    void tellAgain(Predicate<Way> where, long now) {
        waiting.values().stream().filter(t -> where.test(t.way())).forEach(t -> letters.wish(t, now));
    }

    /** While what was said is not sent yet, nothing is said again. */
    void renew(long now) {
        if (now < renewAt) {
            return;
        }
        if (!post.isBehind()) {
            waiting.values().stream()
                    .filter(t -> t.lastTold() + Timing.RENEWAL <= now)
                    .toList()
                    .forEach(t -> letters.wish(t, now));
        }
        renewAt = waiting.isEmpty() ? Timing.FOREVER : now + Timing.RENEWAL / 2;
    }

    long nextAt() {
        return renewAt;
    }
}
