package io.zhibiao.indexer.core;

import io.zhibiao.indexer.core.store.Unavailable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Stores a batch as one, and in halves down to the single posting when that fails: what nobody foresaw takes the one posting to the dead letters, not the
 * whole stream to a halt.
 */
public final class Isolation {
    private final Patience patience;

    public Isolation(Patience patience) {
        this.patience = patience;
    }

    /**
     * Runs a step over a batch; waits as long as the store is unavailable.
     *
     * @return what the step rejected, and the letters of postings it failed on
     */
    public List<Rejection> run(List<Letter> letters, Function<List<Letter>, List<Rejection>> step) {
        try {
            return patience.until(() -> step.apply(letters));
        } catch (Unavailable | Patience.Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            return halves(letters, step).orElseGet(() -> reject(letters, e));
        }
    }

    /** What each half of the postings comes to; empty where there is one alone. Halving finds the bad one in few steps. */
    private Optional<List<Rejection>> halves(List<Letter> letters, Function<List<Letter>, List<Rejection>> step) {
        List<List<Letter>> groups = groups(letters);
        if (groups.size() <= 1) {
            return Optional.empty();
        }
        int half = groups.size() / 2;
        List<Rejection> rejections = new ArrayList<>(run(joined(groups.subList(0, half)), step));
        rejections.addAll(run(joined(groups.subList(half, groups.size())), step));
        return Optional.of(rejections);
    }

    private static List<List<Letter>> groups(List<Letter> letters) {
        Map<String, List<Letter>> groups = new LinkedHashMap<>();
        letters.forEach(
                l -> groups.computeIfAbsent(l.group(), g -> new ArrayList<>()).add(l));
        return List.copyOf(groups.values());
    }

    private static List<Letter> joined(List<List<Letter>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }

    private static List<Rejection> reject(List<Letter> letters, RuntimeException fault) {
        return letters.stream().map(l -> Rejection.of(l.number(), fault)).toList();
    }
}
