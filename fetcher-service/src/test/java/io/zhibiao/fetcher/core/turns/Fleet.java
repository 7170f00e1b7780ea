package io.zhibiao.fetcher.core.turns;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.FetchTurn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fetchers that share hosts, in a time of its own and in any order: messages are late, fetchers come, go, die and stand still. The
 * hosts see each request, and complain.
 */
final class Fleet {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int PARTITIONS = 3;
    private static final int HOSTS = 5;
    private static final int MOST_WAITING = 4;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** A dead fetcher's partitions are another's after this time at the soonest; its last sign of life was 2 s before its death at most. */
    private static final long SESSION = 6 * SECOND;

    /** Who goes on after it stood still hears in this time that its partitions are lost. */
    private static final long LATE = 10 * SECOND;

    private final Random random;
    private final Map<Integer, List<FetchTurn>> log = new TreeMap<>();
    private final List<Party> parties = new ArrayList<>();
    private final Map<Integer, Party> owners = new HashMap<>();
    private final Map<Integer, Long> freeAt = new HashMap<>();
    private final Set<Integer> leaving = new TreeSet<>();
    private final Map<String, String> busy = new HashMap<>();
    private final Map<String, Long> lastEnd = new HashMap<>();
    private final Map<String, Long> promised = new HashMap<>();
    private final Map<String, Long> began = new HashMap<>();
    private final Map<Party, Long> stillUntil = new HashMap<>();
    /** Who has no partition yet has no source to visit. */
    private final Set<Party> crawling = new HashSet<>();

    private final Map<Party, Set<Integer>> unheard = new HashMap<>();
    private long now;
    private int names;
    private int visits;

    Fleet(long seed) {
        random = new Random(seed);
        IntStream.range(0, PARTITIONS).forEach(p -> {
            log.put(p, new ArrayList<>());
            freeAt.put(p, 0L);
        });
        IntStream.range(0, 3).forEach(i -> join());
    }

    static int partition(String domain, int partitions) {
        return Integer.parseInt(domain.substring(1)) % partitions;
    }

    /** From none to longer than a session. */
    private Duration pause() {
        return Duration.ofSeconds(random.nextInt(5) * 3L);
    }

    long now() {
        return now;
    }

    int visits() {
        return visits;
    }

    Map<Integer, List<FetchTurn>> log() {
        return log;
    }

    /** The pause that was wanted behind the last request counts, and the one that is wanted before this. */
    void begins(String host, String party, Duration pause) {
        assertThat(busy).as("who asks %s while %s does", host, party).doesNotContainKey(host);
        long wanted = Math.max(pause.toNanos(), promised.getOrDefault(host, 0L));
        assertThat(lastEnd.getOrDefault(host, Timing.NEVER) + wanted)
                .as("when %s may be asked, and %s does", host, party)
                .isLessThanOrEqualTo(now);
        busy.put(host, party);
        began.put(host, now);
        visits++;
    }

    void ends(String host, Duration pause) {
        busy.remove(host);
        lastEnd.put(host, now);
        promised.put(host, pause.toNanos());
    }

    /** What an owner promised that is no more nobody knows, but for what lies between. */
    private void abandon(int partition) {
        owners.remove(partition);
        leaving.remove(partition);
        freeAt.put(partition, now + SESSION);
        promised.keySet().removeIf(host -> partition(host, PARTITIONS) == partition);
    }

    private void join() {
        names++;
        parties.add(new Party(this, "party-" + names, random.nextInt(1000) * SECOND));
    }

    /** Anything that may happen, happens. */
    void step() {
        Party party = any();
        int what = random.nextInt(1_000);
        if (what < 2) {
            die(party);
        } else if (what < 7) {
            standStill(party);
        } else if (what < 12) {
            leave(random.nextInt(PARTITIONS));
        } else if (what < 80) {
            ask(party);
        } else if (what < 120) {
            party.finish(random.nextInt(9));
        } else if (what < 200) {
            pass(random.nextLong(SECOND));
        } else {
            work(party);
        }
        assign();
        hearOfLosses();
    }

    private Party any() {
        return parties.get(random.nextInt(parties.size()));
    }

    private boolean isStill(Party party) {
        return stillUntil.getOrDefault(party, 0L) > now;
    }

    private void ask(Party party) {
        if (party.waiting().size() < MOST_WAITING
                && !isStill(party)
                && !unheard.containsKey(party)
                && crawling.contains(party)) {
            String host = "h" + random.nextInt(HOSTS);
            party.ask(host, pause());
        }
    }

    private void work(Party party) {
        if (isStill(party)) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> party.sendOne();
            case 1 -> party.tick();
            case 2 -> party.go();
            default -> IntStream.range(0, PARTITIONS).forEach(party::readOne);
        }
    }

    /** No request lasts longer than its patience. */
    private void pass(long time) {
        now += time;
        parties.forEach(party -> IntStream.range(0, HOSTS)
                .mapToObj(i -> "h" + i)
                .filter(host -> party.isUnderWay(host) && now - began.get(host) > PATIENCE.toNanos() - 2 * SECOND)
                .toList()
                .forEach(host -> party.finishAll()));
    }

    private void die(Party party) {
        party.die();
        parties.remove(party);
        stillUntil.remove(party);
        unheard.remove(party);
        ownedBy(party).forEach(this::abandon);
        join();
    }

    /**
     * A fetcher stands still until others have its partitions, and does not hear of it at once. What it asks of its own hosts then
     * nothing could prevent, so it asks nothing.
     */
    private void standStill(Party party) {
        if (asksItself(party) || isStill(party) || unheard.containsKey(party)) {
            return;
        }
        Set<Integer> lost = ownedBy(party);
        lost.forEach(this::abandon);
        stillUntil.put(party, now + SESSION + random.nextLong(30 * SECOND));
        unheard.put(party, lost);
    }

    private Set<Integer> ownedBy(Party party) {
        return owners.entrySet().stream()
                .filter(owned -> owned.getValue().equals(party))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean asksItself(Party party) {
        return party.isUnderWay()
                || party.waiting().stream()
                        .anyMatch(asking -> party.equals(owners.get(partition(asking.host(), PARTITIONS))));
    }

    private void hearOfLosses() {
        for (Party party : List.copyOf(unheard.keySet())) {
            long hears = stillUntil.get(party) + LATE;
            if (!isStill(party) && (hears <= now || random.nextInt(20) == 0)) {
                unheard.remove(party).forEach(partition -> party.turns.lose(partition, party.now()));
            }
        }
    }

    private void leave(int partition) {
        Party owner = owners.get(partition);
        if (owner != null && leaving.add(partition)) {
            owner.turns.lose(partition, owner.now());
        }
    }

    private void assign() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            letGo(partition, owners.get(partition));
            Party party = any();
            if (!owners.containsKey(partition)
                    && freeAt.get(partition) <= now
                    && !isStill(party)
                    && !unheard.containsKey(party)) {
                owners.put(partition, party);
                crawling.add(party);
                party.turns.take(partition, PARTITIONS, party.now());
            }
        }
    }

    private void letGo(int partition, @Nullable Party owner) {
        if (owner != null && leaving.contains(partition) && owner.turns.isIdle(partition)) {
            owner.turns.handOver(partition, owner.now());
            owner.sendAll();
            leaving.remove(partition);
            owners.remove(partition);
            freeAt.put(partition, now);
        }
    }

    /** Nothing bad happens any more: in the end nobody waits. */
    void calmDown() {
        long end = now + Duration.ofMinutes(30).toNanos();
        while (now < end && parties.stream().anyMatch(Party::isBusy)) {
            parties.forEach(this::workOff);
            assign();
            hearOfLosses();
            pass(SECOND / 4);
        }
        assertThat(parties).as("who waits for ever").noneMatch(Party::isBusy);
    }

    private void workOff(Party party) {
        if (isStill(party)) {
            return;
        }
        party.sendAll();
        while (!party.hasReadAll()) {
            log.keySet().forEach(party::readOne);
        }
        party.tick();
        party.go();
        if (random.nextInt(4) == 0) {
            party.finishAll();
        }
    }
}
