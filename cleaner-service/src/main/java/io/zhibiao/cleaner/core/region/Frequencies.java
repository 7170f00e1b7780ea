package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often a text names each division, in the light of the context. */
final class Frequencies {
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

    /**
     * Whether the text speaks of another division of the same level and kind and never of this one, nor of what lies above or
     * below it: then a label that names it is wrong.
     */
    boolean denies(Division labelled) {
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
