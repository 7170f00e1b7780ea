package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The points that pieces of evidence give to divisions. */
final class Ballot {
    private final Context context;
    private final Map<Division, Double> points = new LinkedHashMap<>();

    Ballot(Context context) {
        this.context = context;
    }

    /** Gives each division the points of every part it plays in a passage, once a part. */
    void vote(List<Passage.Part> parts, ToDoubleFunction<Role> weights) {
        Map<Role, Map<Division, Double>> best = new EnumMap<>(Role.class);
        for (Passage.Part part : parts) {
            double weight = weights.applyAsDouble(part.role());
            if (weight > 0) {
                raise(best.computeIfAbsent(part.role(), r -> new HashMap<>()), part.candidates(), weight);
            }
        }
        best.values().forEach(points -> points.forEach(this::add));
    }

    /** Gives points by how often a division is named, the full weight to the one named most. */
    void voteByFrequency(Map<Division, Double> frequencies, double weight) {
        double most = frequencies.values().stream().mapToDouble(f -> f).max().orElse(0);
        if (most > 0) {
            frequencies.forEach((division, f) -> add(division, weight * f / most));
        }
    }

    /** Gives every division that has points more of them, by how the text calls its own government. */
    void voteByLevel(double weight) {
        points.replaceAll((division, p) -> p + weight * context.levelWords().share(division));
    }

    /** Takes over another ballot's points, each times the factor for its division. */
    void add(Ballot other, ToDoubleFunction<Division> factor) {
        other.points.forEach((division, p) -> add(division, p * factor.applyAsDouble(division)));
    }

    /** The division with the most points, if they reach the minimum. */
    Optional<Division> winner(double minimum) {
        return points.entrySet().stream()
                .filter(e -> e.getValue() >= minimum)
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    /** Whether one division has so many points, and so many more than any other, that nothing more need be read. */
    boolean clear(double points, double lead) {
        double first = 0;
        double second = 0;
        for (double p : this.points.values()) {
            second = Math.max(second, Math.min(p, first));
            first = Math.max(first, p);
        }
        return first >= points && first - second >= lead;
    }

    private void add(Division division, double more) {
        points.merge(division, more, Double::sum);
    }

    private void raise(Map<Division, Double> best, List<Division> candidates, double weight) {
        double[] shares = context.shares(candidates);
        for (int i = 0; i < shares.length; i++) {
            best.merge(candidates.get(i), weight * shares[i], Math::max);
        }
    }
}
