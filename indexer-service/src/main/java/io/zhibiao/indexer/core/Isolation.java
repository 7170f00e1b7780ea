package io.zhibiao.indexer.core;

import io.zhibiao.indexer.core.store.Unavailable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Stores a batch as one, and by posting when that fails: what nobody foresaw takes the one posting to the dead letters, not the
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
            Collection<List<Letter>> groups = groups(letters);
            return groups.size() <= 1 ? reject(letters, e) : each(groups, step);
        }
    }

    private List<Rejection> each(Collection<List<Letter>> groups, Function<List<Letter>, List<Rejection>> step) {
        List<Rejection> rejections = new ArrayList<>();
        groups.forEach(group -> rejections.addAll(run(group, step)));
        return rejections;
    }

    private static Collection<List<Letter>> groups(List<Letter> letters) {
        Map<String, List<Letter>> groups = new LinkedHashMap<>();
        letters.forEach(
                l -> groups.computeIfAbsent(l.group(), g -> new ArrayList<>()).add(l));
        return groups.values();
    }

    private static List<Rejection> reject(List<Letter> letters, RuntimeException fault) {
        return letters.stream().map(l -> Rejection.of(l.number(), fault)).toList();
    }
}
