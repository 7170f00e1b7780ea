package io.zhibiao.fetcher.core.turns;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.FetchTurn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** One fetcher of a simulated fleet: its turns, what it has said and not sent, what it has read, its requests. */
final class Party implements Post {
    /** Anything, so that no party could take another's moments for its own. */
    private final long clockAhead;

    private final Fleet fleet;
    private final String name;
    final Turns turns;
    private final Queue<FetchTurn> outbox = new ArrayDeque<>();
    private final Map<Integer, Integer> read = new HashMap<>();
    private final Map<Integer, Integer> liveFrom = new HashMap<>();
    private final List<Asking> waiting = new ArrayList<>();
    private final List<Asking> underWay = new ArrayList<>();

    Party(Fleet fleet, String name, long clockAhead) {
        this.fleet = fleet;
        this.name = name;
        this.clockAhead = clockAhead;
        this.turns = new Turns(name, Fleet::partition, this, fleetClock(fleet));
        fleet.log().forEach((partition, said) -> liveFrom.put(partition, said.size()));
    }

    private static Clock fleetClock(Fleet fleet) {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.EPOCH.plusNanos(fleet.now());
            }
        };
    }

    /** A request of this party. */
    record Asking(String host, Duration pause, Ticket ticket) {}

    long now() {
        return fleet.now() + clockAhead;
    }

    boolean isBusy() {
        return !waiting.isEmpty() || !underWay.isEmpty();
    }

    List<Asking> waiting() {
        return waiting;
    }

    void ask(String host, Duration pause) {
        waiting.add(new Asking(host, pause, turns.ask(host, host, pause, Fleet.PATIENCE, now())));
    }

    /** Begins what may begin; what comes too late is given back, and asked for again. */
    void go() {
        List<Asking> again = new ArrayList<>();
        for (Iterator<Asking> each = waiting.iterator(); each.hasNext(); ) {
            Asking asking = each.next();
            asking.ticket().decided().ifPresent(decision -> {
                each.remove();
                begin(asking, decision, again);
            });
        }
        again.forEach(a -> ask(a.host(), a.pause()));
    }

    private void begin(Asking asking, Decision decision, List<Asking> again) {
        if (!(decision instanceof Decision.Go go)) {
            return;
        }
        if (go.before() < now()) {
            turns.end(asking.ticket(), Duration.ZERO, now());
            again.add(asking);
        } else {
            fleet.begins(asking.host(), name, asking.pause());
            underWay.add(asking);
        }
    }

    void finish(int which) {
        if (!underWay.isEmpty()) {
            Asking asking = underWay.remove(which % underWay.size());
            fleet.ends(asking.host(), asking.pause());
            turns.end(asking.ticket(), asking.pause(), now());
        }
    }

    /** Ends those that have lasted as long as they may. */
    void finishAll() {
        while (!underWay.isEmpty()) {
            finish(0);
        }
    }

    boolean isUnderWay() {
        return !underWay.isEmpty();
    }

    boolean isUnderWay(String host) {
        return underWay.stream().anyMatch(a -> a.host().equals(host));
    }

    void sendOne() {
        FetchTurn turn = outbox.poll();
        if (turn != null) {
            fleet.log().get(turn.partition()).add(turn);
        }
    }

    void sendAll() {
        while (isBehind()) {
            sendOne();
        }
    }

    void readOne(int partition) {
        List<FetchTurn> said = fleet.log().get(partition);
        int next = read.getOrDefault(partition, 0);
        if (next < said.size()) {
            read.put(partition, next + 1);
            turns.read(said.get(next), next >= liveFrom.getOrDefault(partition, 0), now());
        }
    }

    boolean hasReadAll() {
        return fleet.log().entrySet().stream()
                .allMatch(e -> read.getOrDefault(e.getKey(), 0) == e.getValue().size());
    }

    void tick() {
        if (turns.nextAt() <= now()) {
            turns.tick(now());
            assertThat(turns.nextAt()).as("a tick leaves nothing due").isGreaterThan(now());
        }
    }

    /** It is no more: its connections break, what it has not sent nobody hears. */
    void die() {
        underWay.forEach(a -> fleet.ends(a.host(), a.pause()));
        underWay.clear();
        waiting.clear();
        outbox.clear();
    }

    @Override
    public String toString() {
        return name + " waits for "
                + waiting.stream().map(a -> a.host() + " " + a.ticket().id()).toList();
    }

    @Override
    public void send(FetchTurn turn) {
        outbox.add(turn);
    }

    @Override
    public boolean isBehind() {
        return !outbox.isEmpty();
    }

    @Override
    public void await(Duration atMost) {}
}
