package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.Alert;
import io.zhibiao.events.Period;
import io.zhibiao.events.PostingRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that all postings claim of one region's indicator: what its targets, with last year's figures and later results, are told
 * from. It is one document, so that a posting's claims are taken in one step, whoever else writes; the targets are views of it.
 *
 * @param version counts the changes; the version of the targets told from it
 * @param claims those in force in the latest revision of each posting, the longest known posting first
 * @param history aims that a posting had, and revised or withdrew, oldest first
 * @param seen for each posting when the revision was fetched that changed the series last: also of one that claims nothing any
 *     more, so that an older revision delivered again is known for what it is
 * @param told periods a target was ever told of, so that a withdrawn one is removed even after a crash
 * @param pending alerts that the last changes raised and the alerts index does not hold yet
 */
public record Series(
        SeriesKey key,
        long version,
        List<Claim> claims,
        List<Revised> history,
        Map<String, Instant> seen,
        Set<Period> told,
        List<Alert> pending) {
    public Series {
        claims = List.copyOf(claims);
        history = List.copyOf(history);
        seen = new TreeMap<>(seen);
        told = new LinkedHashSet<>(told);
        pending = List.copyOf(pending);
    }

    /** A series that nobody has claimed anything of. */
    public static Series empty(SeriesKey key) {
        return new Series(key, 0, List.of(), List.of(), Map.of(), Set.of(), List.of());
    }

    /** Whether a later revision of the posting than this one was taken. */
    boolean overtook(PostingRef posting) {
        Instant last = seen.get(posting.id());
        return last != null && last.isAfter(posting.fetchedAt());
    }

    /** The claims of a posting. */
    List<Claim> of(String postingId) {
        return claims.stream().filter(c -> c.by(postingId)).toList();
    }

    /** The periods somebody claims a target of. */
    Set<Period> targetPeriods() {
        Set<Period> periods = new LinkedHashSet<>();
        claims.stream().filter(Preference::isTarget).map(Claim::period).forEach(periods::add);
        return periods;
    }

    /** The same with its alerts delivered. */
    public Series delivered() {
        return new Series(key, version, claims, history, seen, told, List.of());
    }

    Series telling(Set<Period> periods) {
        return new Series(key, version, claims, history, seen, periods, pending);
    }

    /** The same with further alerts to deliver. */
    Series raising(List<Alert> alerts) {
        List<Alert> all = new ArrayList<>(pending);
        all.addAll(alerts);
        return new Series(key, version, claims, history, seen, told, all);
    }
}
