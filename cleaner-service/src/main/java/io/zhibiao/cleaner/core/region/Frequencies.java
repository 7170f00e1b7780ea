package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often a text names each division, in the light of the context. */
final class Frequencies {
    private static final double CONFIRMED = 2;
    private static final double DENIED = 0.3;
    private static final double RIVAL = 3;

    private final Context context;
    private final Map<Division, Double> counts = new HashMap<>();

    Frequencies(Counts counts, Context context) {
        this.context = context;
        counts.forEach(this::spread);
    }

    Map<Division, Double> counts() {
        return counts;
    }

    /** Whether no division is named more than once, and that by its short name. */
    boolean once() {
        return counts.values().stream().allMatch(count -> count <= 1);
    }

    /**
     * What a label that names the division is worth: more where the text names it too, and nothing below it more often; little
     * where the text speaks of another of its level and kind, and never of it nor of what lies below it.
     */
    double trust(Division labelled) {
        double count = counts.getOrDefault(labelled, 0.0);
        if (count > 0) {
            return outnumbered(labelled, count) ? 1 : CONFIRMED;
        }
        return denied(labelled) ? DENIED : 1;
    }

    private boolean outnumbered(Division labelled, double count) {
        return counts.entrySet().stream().anyMatch(e -> e.getValue() > count && Lineage.above(labelled, e.getKey()));
    }

    private boolean denied(Division labelled) {
        return counts.keySet().stream().noneMatch(d -> Lineage.sameOrBelow(d, labelled))
                && counts.entrySet().stream().anyMatch(e -> e.getValue() >= RIVAL && rival(e.getKey(), labelled));
    }

    private boolean rival(Division named, Division labelled) {
        return named.level() == labelled.level()
                && context.levelWords().share(named) > 0
                && context.levelWords().share(named) >= context.levelWords().share(labelled);
    }

    private void spread(List<Division> candidates, double count) {
        double[] shares = context.shares(candidates);
        for (int i = 0; i < shares.length; i++) {
            counts.merge(candidates.get(i), count * shares[i], Double::sum);
        }
    }
}
