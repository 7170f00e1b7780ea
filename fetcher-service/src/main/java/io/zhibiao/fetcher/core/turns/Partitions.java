package io.zhibiao.fetcher.core.turns;

import io.zhibiao.events.FetchTurn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which partitions of the domains are ours, and who said last of each that it is theirs. */
final class Partitions {
    private final Split split;
    private final Map<Integer, Standing> standings = new HashMap<>();
    private final Map<Integer, String> claimants = new HashMap<>();
    private int count = 1;
    private int claims;

    Partitions(Split split) {
        this.split = split;
    }

    int of(String domain) {
        return split.partition(domain, count);
    }

    /** What we are to a domain; null where it is another's. */
    @Nullable
    Standing standing(String domain) {
        return standings.get(of(domain));
    }

    /** All ours without a claim, for a process that shares nothing with others. */
    void own(int partition) {
        standings.put(partition, new Standing(Timing.NEVER, 0, true, Timing.FOREVER));
    }

    /** Begins to take a partition; gives the number of the claim that is to be told. */
    int take(int partition, int partitions, long now) {
        count = partitions;
        return claimAgain(partition, now, now);
    }

    private int claimAgain(int partition, long since, long now) {
        claims++;
        standings.put(partition, new Standing(since, claims, false, now + Timing.CLAIM_AGAIN));
        return claims;
    }

    void lose(int partition) {
        standings.remove(partition);
    }

    /**
     * Our own claim was read: all that others have granted before is known, and what they grant from now on is void. One that is read
     * late may be of a process that stood still, and has lost the partition without having heard so: it is told once more, when it would have.
     */
    boolean confirm(int partition, int claim, long now) {
        Standing standing = standings.get(partition);
        if (standing == null || standing.isOurs() || standing.claim() != claim) {
            return false;
        }
        if (standing.claimAt() - Timing.CLAIM_AGAIN + Timing.FRESH < now) {
            postpone(partition, standing, now);
            return false;
        }
        standings.put(partition, new Standing(standing.since(), claim, true, Timing.FOREVER));
        return true;
    }

    /**
     * Another claimed a partition. Either we have not heard yet that it is lost, or its claim was late, and ours is to be told once
     * more: which of it shows until then.
     */
    void doubt(int partition, long now) {
        Standing standing = standings.get(partition);
        if (standing != null && standing.isOurs()) {
            standings.put(partition, new Standing(now, standing.claim(), false, now + Timing.CLAIM_AGAIN));
        }
    }

    void claimedBy(int partition, String instance) {
        claimants.put(partition, instance);
    }

    /** Whether a grant counts; of an owner before all that is remembered it does. */
    boolean isOfOwner(FetchTurn grant) {
        return claimants.getOrDefault(grant.partition(), grant.instance()).equals(grant.instance());
    }

    /** Partitions whose claim is to be told again, with its new number. A process that stood still until now waits once more. */
    Map<Integer, Integer> overdue(long now) {
        Map<Integer, Integer> again = new HashMap<>();
        Map.copyOf(standings).forEach((partition, standing) -> {
            if (standing.claimAt() + Timing.FRESH < now) {
                postpone(partition, standing, now);
            } else if (standing.claimAt() <= now) {
                again.put(partition, claimAgain(partition, standing.since(), now));
            }
        });
        return again;
    }

    private void postpone(int partition, Standing standing, long now) {
        standings.put(partition, new Standing(standing.since(), standing.claim(), false, now + Timing.CLAIM_AGAIN));
    }

    long nextAt() {
        return standings.values().stream().mapToLong(Standing::claimAt).min().orElse(Timing.FOREVER);
    }

    /**
     * What we are to a partition.
     *
     * @param since when we got it
     * @param claim number of the claim that is to be read
     * @param isOurs whether it was read
     * @param claimAt when it is told again
     */
    record Standing(long since, int claim, boolean isOurs, long claimAt) {}
}
