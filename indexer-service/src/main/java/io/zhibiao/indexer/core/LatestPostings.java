package io.zhibiao.indexer.core;

import io.zhibiao.indexer.core.SameContent.Known;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The postings that were stored last, each as it was stored last, by the bands of their fingerprints. Not thread-safe. */
final class LatestPostings {
    /** More than an instance stores in the second or two before a search finds them; some MB. */
    static final int MOST = 2_000;

    private final Map<String, Known> byId = new LinkedHashMap<>();
    private final Map<String, Set<Known>> byBand = new HashMap<>();

    void add(Known posting) {
        forget(posting.id());
        byId.put(posting.id(), posting);
        posting.fingerprint().bands().forEach(band -> byBand.computeIfAbsent(band, b -> new LinkedHashSet<>())
                .add(posting));
        if (byId.size() > MOST) {
            forget(byId.keySet().iterator().next());
        }
    }

    private void forget(String id) {
        Known before = byId.remove(id);
        if (before != null) {
            before.fingerprint()
                    .bands()
                    .forEach(band -> byBand.computeIfPresent(band, (b, sharing) -> {
                        sharing.remove(before);
                        return sharing.isEmpty() ? null : sharing;
                    }));
        }
    }

    /** Those that share one of the bands. */
    Collection<Known> sharing(List<String> bands) {
        Set<Known> sharing = new LinkedHashSet<>();
        bands.forEach(band -> sharing.addAll(byBand.getOrDefault(band, Set.of())));
        return sharing;
    }
}
