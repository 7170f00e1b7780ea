package io.zhibiao.indexer.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on the postings of a batch side by side, as the store can write for one while another is read and decided. A posting's
 * messages stay together and in their order.
 */
public final class Lanes {
    /** Fewer letters are not worth a second lane. */
    private static final int WORTH_IT = 100;

    private final int count;

    /** At least one lane. */
    public Lanes(int count) {
        this.count = Math.max(1, count);
    }

    /**
     * The rejections of a step over all letters.
     *
     * @throws RuntimeException that of a lane, when all have come to an end
     */
    public List<Rejection> run(List<Letter> letters, Function<List<Letter>, List<Rejection>> step) {
        if (count == 1 || letters.size() < WORTH_IT) {
            return step.apply(letters);
        }
        List<Callable<List<Rejection>>> work = new ArrayList<>();
        lanes(letters).forEach(lane -> work.add(() -> step.apply(lane)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return joined(threads.invokeAll(work));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        }
    }

    private List<List<Letter>> lanes(List<Letter> letters) {
        List<List<Letter>> lanes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lanes.add(new ArrayList<>());
        }
        letters.forEach(
                l -> lanes.get(Math.floorMod(l.group().hashCode(), count)).add(l));
        lanes.removeIf(List::isEmpty);
        return lanes;
    }

    private static List<Rejection> joined(List<Future<List<Rejection>>> lanes) throws InterruptedException {
        List<Rejection> rejections = new ArrayList<>();
        for (Future<List<Rejection>> lane : lanes) {
            rejections.addAll(result(lane));
        }
        rejections.sort(Comparator.comparing(Rejection::number));
        return rejections;
    }

    private static List<Rejection> result(Future<List<Rejection>> lane) throws InterruptedException {
        try {
            return lane.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
