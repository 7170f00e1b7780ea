package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the whole of the evidence says of where a posting belongs: settles which of several divisions of a name is meant. */
final class Context {
    private static final double LABEL_WEIGHT = 3;
    private static final int NEAR_YEARS = 2;

    private final Map<String, Double> support = new HashMap<>();
    private final @Nullable Integer year;
    private final LevelWords levelWords;

    Context(@Nullable Integer year, LevelWords levelWords) {
        this.year = year;
        this.levelWords = levelWords;
    }

    /** Takes in the names of labels, which weigh more than those of the text. */
    void addLabels(Counts counts) {
        counts.forEach((candidates, count) -> add(candidates, LABEL_WEIGHT * count));
    }

    void addText(Counts counts) {
        counts.forEach(this::add);
    }

    /** How the evidence is split between the divisions a name may mean: the likeliest has 1, the others less. */
    double[] shares(List<Division> candidates) {
        if (candidates.size() == 1) {
            return new double[] {1};
        }
        double[] shares = new double[candidates.size()];
        double best = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = affinity(candidates.get(i));
            best = Math.max(best, shares[i]);
        }
        for (int i = 0; i < shares.length; i++) {
            double share = shares[i] / best;
            shares[i] = share * share * share;
        }
        return shares;
    }

    LevelWords levelWords() {
        return levelWords;
    }

    private void add(List<Division> candidates, double weight) {
        double each = weight / candidates.size();
        for (Division division : candidates) {
            add(division, each);
        }
    }

    private void add(Division division, double weight) {
        if (division.code() != null) {
            support.merge(division.code(), weight, Double::sum);
        }
        String prefecture = Lineage.prefecture(division);
        if (prefecture != null) {
            support.merge(prefecture, weight, Double::sum);
        }
        if (division.parent() != null) {
            support.merge(Lineage.province(division), weight, Double::sum);
        }
    }

    private double affinity(Division division) {
        return 1
                + inTime(division)
                + Math.min(6, 2 * log(Lineage.seat(division)))
                + Math.min(4, 1.5 * log(Lineage.province(division)))
                + 3 * levelWords.share(division);
    }

    private double log(String code) {
        return Math.log1p(support.getOrDefault(code, 0.0));
    }

    private double inTime(Division division) {
        if (year == null) {
            return division.current() ? 4 : 0;
        }
        if (division.validIn(year)) {
            return division.to() == year ? 3.5 : 4;
        }
        return division.validIn(year - NEAR_YEARS) || division.validIn(year + NEAR_YEARS) ? 2 : 0;
    }
}
