package io.zhibiao.fetcher.core.turns;

import io.zhibiao.events.FetchTurn;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives out the turns of the hosts that are ours, and asks for those of others. A host is held by one request at a time, of
 * whichever crawl and process; the pause behind a request is kept, and the rest of a host in trouble.
 *
 * <p>What is said goes to one log for each partition, which all read in one order. A new owner of a partition first reads its own
 * claim in it: so it knows of every grant before, and all heed no other's behind. It neither waits nor sends; moments are
 * nanoseconds of one clock of the process. Not thread-safe.
 */
public final class Turns {
    private final String instance;
    private final Clock clock;
    private final Ways ways = new Ways();
    private final Partitions partitions;
    private final Letters letters;
    private final Errands errands;
    private final Desk desk;
    private final List<Rest> heard = new ArrayList<>();
    private long numbers;

    /**
     * Turns of which none are ours yet.
     *
     * @param instance a name that no other process has, nor this one had before
     * @param clock tells the time that events have; nothing is measured by it but the age of what was said before our start
     */
    public Turns(String instance, Split split, Post post, Clock clock) {
        this.instance = instance;
        this.clock = clock;
        partitions = new Partitions(split);
        letters = new Letters(instance, partitions, post, clock);
        errands = new Errands(letters, post);
        desk = new Desk(partitions, letters, ways);
    }

    /** Turns of a process that shares nothing with others. */
    public static Turns alone() {
        Turns turns = new Turns("alone", (domain, count) -> 0, Post.NONE, Clock.systemUTC());
        turns.partitions.own(0);
        return turns;
    }

    /**
     * Waits for the turn of a request; the ticket tells when it has come, {@link #end} is to follow then.
     *
     * @param pause what the host is left alone for before and behind it
     * @param patience how long it takes at most
     */
    public Ticket ask(String host, String domain, Duration pause, Duration patience, long now) {
        Way way = ways.of(host, domain);
        numbers++;
        Ticket ticket = new Ticket(instance + "/" + numbers, way, pause, patience.plus(Timing.MARGIN));
        if (way.restsFor(now) > Timing.LONG_REST) {
            ticket.decide(new Decision.Rests(Duration.ofNanos(way.restsFor(now))));
        } else if (partitions.standing(domain) == null) {
            errands.begin(ticket, now);
        } else {
            desk.queue(ticket, now);
        }
        return ticket;
    }

    /** The request of a ticket ended, or its turn is given back. */
    public void end(Ticket ticket, Duration pause, long now) {
        if (errands.isUnderWay(ticket)) {
            errands.end(ticket, pause);
        }
        ticket.way().release(ticket.id(), pause, now);
        desk.step(ticket.way(), now);
    }

    /** The request of a ticket is not wanted any more; one that has its turn goes on. */
    public void withdraw(Ticket ticket) {
        errands.withdraw(ticket);
        ticket.way().leave(ticket.id());
        ticket.decide(new Decision.Withdrawn());
    }

    /** A crawl of this process found a host in trouble. */
    public void rest(Rest rest, long now) {
        apply(rest, now);
        if (partitions.standing(rest.domain()) == null) {
            letters.rest(rest.domain(), rest.host(), rest.time().toNanos());
        }
    }

    /** What others found of hosts in trouble, since it was asked last. */
    public List<Rest> heard() {
        List<Rest> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    /** A partition is to be ours; its hosts are as soon as our claim is read. */
    public void take(int partition, int count, long now) {
        letters.claim(partition, partitions.take(partition, count, now));
    }

    /** A partition is no longer ours: those who wait for its hosts ask whoever gets it. */
    public void lose(int partition, long now) {
        desk.lose(partition).forEach(ticket -> errands.begin(ticket, now));
    }

    /** Whether no request to a partition's hosts is under way that asked nobody, so that another may have them. */
    public boolean isIdle(int partition) {
        return desk.isIdle(partition);
    }

    /** Tells whoever gets a partition which of its hosts are to be left alone for now. */
    public void handOver(int partition, long now) {
        desk.handOver(partition, now);
    }

    /**
     * Takes in what was said, by whomever.
     *
     * @param live whether it was said after this process began to read; of what was said before, only its age tells what still holds
     */
    public void read(FetchTurn turn, boolean live, long now) {
        long past = live ? 0 : past(turn);
        boolean isEcho = turn.instance().equals(instance);
        switch (turn.kind()) {
            case CLAIM -> claimed(turn, now);
            case DONE -> done(turn, way(turn), now - past, now);
            case REST -> {
                if (!isEcho) {
                    rests(turn, past, now);
                }
            }
            case WISH -> {
                if (!isEcho && live) {
                    wished(turn, way(turn), now);
                }
            }
            case GRANT -> {
                if (!isEcho && partitions.isOfOwner(turn)) {
                    granted(turn, way(turn), now - past, now);
                }
            }
        }
    }

    /** Lets happen what is due. */
    public void tick(long now) {
        errands.renew(now);
        partitions.overdue(now).forEach(letters::claim);
        desk.tick(now);
    }

    /** When {@link #tick} has something to do, if nothing happens before. */
    public long nextAt() {
        return Math.min(desk.nextAt(), Math.min(errands.nextAt(), partitions.nextAt()));
    }

    private void claimed(FetchTurn claim, long now) {
        int partition = claim.partition();
        partitions.claimedBy(partition, claim.instance());
        if (!claim.instance().equals(instance)) {
            partitions.doubt(partition, now);
            errands.tellAgain(way -> partitions.of(way.domain()) == partition, now);
        } else if (partitions.confirm(partition, claim.attempt(), now)) {
            errands.leave(way -> partitions.of(way.domain()) == partition).forEach(ticket -> come(ticket, now));
            desk.step(partition, now);
        }
    }

    /** What was wished of the owner before is not granted by anybody any more. */
    private void come(Ticket ticket, long now) {
        ticket.wishAnew();
        desk.queue(ticket, now);
    }

    private void wished(FetchTurn wish, Way way, long now) {
        desk.wished(wish, way, now);
        sendAway(way, now);
    }

    private void granted(FetchTurn grant, Way way, long from, long now) {
        String wish = String.valueOf(grant.wish());
        long until = from + Duration.ofMillis(grant.holdMillis()).toNanos();
        way.hold(new Hold(wish, until, Duration.ofMillis(grant.pauseMillis())));
        if (wish.startsWith(instance + "/")) {
            errands.granted(way, grant, now);
        }
    }

    private void done(FetchTurn done, Way way, long from, long now) {
        way.release(String.valueOf(done.wish()), Duration.ofMillis(done.pauseMillis()), from);
        desk.step(way, now);
    }

    private void rests(FetchTurn rest, long past, long now) {
        Duration left = Duration.ofMillis(rest.pauseMillis()).minusNanos(past);
        Rest news = new Rest(domain(rest), rest.host(), left);
        apply(news, now);
        heard.add(news);
    }

    private void apply(Rest rest, long now) {
        Domain domain = ways.domain(rest.domain());
        long until = now + rest.time().toNanos();
        if (rest.host() == null) {
            domain.rest(until);
            List.copyOf(domain.ways()).forEach(way -> sendAway(way, now));
        } else {
            Way way = ways.of(rest.host(), rest.domain());
            way.rest(now, until);
            sendAway(way, now);
        }
    }

    private void sendAway(Way way, long now) {
        if (way.restsFor(now) > Timing.LONG_REST) {
            Duration rest = Duration.ofNanos(way.restsFor(now));
            errands.leave(way::equals).forEach(ticket -> ticket.decide(new Decision.Rests(rest)));
            desk.sendAway(way, rest);
        }
    }

    private Way way(FetchTurn turn) {
        return ways.of(String.valueOf(turn.host()), domain(turn));
    }

    private static String domain(FetchTurn turn) {
        return String.valueOf(turn.domain());
    }

    /** How long ago at least something was said. */
    private long past(FetchTurn turn) {
        Duration age = Duration.between(turn.at(), clock.instant()).minus(Timing.SKEW);
        return age.isNegative() ? 0 : age.toNanos();
    }
}
