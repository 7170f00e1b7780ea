package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.Alert;
import io.zhibiao.events.Period;
import io.zhibiao.events.PostingRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a posting's claims make of a series. A pure function: the same series and submission give the same result, a submission
 * taken already changes nothing, an older one than that taken changes nothing.
 */
public final class Decision {
    private Decision() {}

    /**
     * The series with the posting's claims, and the alerts they raise among its {@link Series#pending()}; the same series when
     * they change nothing.
     *
     * @param now the time the alerts tell
     */
    public static Series decide(Series series, Submission submission, Instant now) {
        Map<Claim.Slot, Claim> old = bySlot(series.of(submission.posting().id()));
        Map<Claim.Slot, Claim> next = succeed(old, submission.claims());
        if (series.overtook(submission.posting()) || same(old, next)) {
            return series;
        }
        Series changed = replace(series, submission.posting(), old, next);
        List<Alert> alerts = new Changes(series, changed, submission.posting(), now).alerts();
        return changed.raising(
                alerts.stream().map(a -> a.backfill(submission.backfill())).toList());
    }

    private static Map<Claim.Slot, Claim> bySlot(List<Claim> claims) {
        Map<Claim.Slot, Claim> bySlot = new LinkedHashMap<>();
        claims.forEach(c -> bySlot.put(c.slot(), c));
        return bySlot;
    }

    private static Map<Claim.Slot, Claim> succeed(Map<Claim.Slot, Claim> old, List<Claim> claims) {
        Map<Claim.Slot, Claim> next = bySlot(claims);
        next.replaceAll((slot, claim) -> old.containsKey(slot) ? claim.after(old.get(slot)) : claim);
        return next;
    }

    private static boolean same(Map<Claim.Slot, Claim> old, Map<Claim.Slot, Claim> next) {
        return old.keySet().equals(next.keySet()) && next.values().stream().allMatch(c -> c.same(old.get(c.slot())));
    }

    private static Series replace(
            Series series, PostingRef posting, Map<Claim.Slot, Claim> old, Map<Claim.Slot, Claim> next) {
        List<Claim> claims = new ArrayList<>(series.claims());
        claims.removeIf(c -> c.by(posting.id()));
        claims.addAll(next.values());
        claims.sort(Comparator.comparing(Claim::since)
                .thenComparing(c -> c.posting().id())
                .thenComparing(c -> c.evidence().start()));
        List<Revised> history = new ArrayList<>(series.history());
        old.values().stream()
                .filter(c -> Preference.isTarget(c) && !c.stretch())
                .filter(c -> revised(c, next.get(c.slot())))
                .forEach(c -> history.add(Revised.of(c, posting.fetchedAt())));
        history.sort(Comparator.comparing(Revised::until)
                .thenComparing(Revised::postingId)
                .thenComparing(r -> r.period().label()));
        Map<String, Instant> seen = new LinkedHashMap<>(series.seen());
        seen.put(posting.id(), posting.fetchedAt());
        Series changed =
                new Series(series.key(), series.version() + 1, claims, history, seen, Set.of(), series.pending());
        return changed.telling(union(series.told(), changed.targetPeriods()));
    }

    private static boolean revised(Claim old, @Nullable Claim next) {
        return next == null || !next.value().binds(old.value());
    }

    private static Set<Period> union(Set<Period> a, Set<Period> b) {
        Set<Period> both = new LinkedHashSet<>(a);
        both.addAll(b);
        return both;
    }
}
