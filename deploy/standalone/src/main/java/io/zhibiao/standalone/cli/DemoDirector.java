package io.zhibiao.standalone.cli;

import io.zhibiao.events.Topic;
import io.zhibiao.standalone.report.Arrival;
import io.zhibiao.standalone.report.Progress;
import io.zhibiao.standalone.report.SearchIndex;
import io.zhibiao.standalone.report.Summary;
import io.zhibiao.standalone.site.ExpectedPosting;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.stack.Stack;
import io.zhibiao.standalone.stack.StackFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Moves the sample site on when what is there has arrived, tells the progress, and judges the outcome. */
final class DemoDirector implements AutoCloseable {
    /** How long one stage may take; a stage that takes longer has lost something. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So that somebody who watches sees each stage by itself. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final SampleSite site;
    private final SearchIndex index;
    private final Arrival arrival;
    private final Progress progress;
    private final long started;
    private long stageBegan = System.nanoTime();
    private long stageDone;
    private String told = "";

    DemoDirector(SampleSite site, Stack stack, long started) {
        this.site = site;
        this.index = new SearchIndex(stack.elasticsearch());
        this.arrival = new Arrival(index);
        this.progress = new Progress(stack.kafka());
        this.started = started;
    }

    /** One look; false when the last stage has arrived, or a stage is overdue. */
    boolean goesOn() {
        tellProgress();
        if (!complete()) {
            return since(stageBegan).compareTo(PATIENCE) < 0;
        }
        if (stageDone == 0) {
            stageDone = System.nanoTime();
            Console.say("stage %d of %d has arrived, %d s after the start"
                    .formatted(site.stage(), site.lastStage(), since(started).toSeconds()));
        }
        if (site.stage() == site.lastStage()) {
            return false;
        }
        if (since(stageDone).compareTo(PAUSE) > 0) {
            nextStage();
        }
        return true;
    }

    private void nextStage() {
        int stage = site.advance();
        Console.say("the sample site moves on: "
                + (stage == 2 ? "a new posting appears" : "a published target is revised"));
        stageBegan = System.nanoTime();
        stageDone = 0;
    }

    private boolean complete() {
        return missing().isEmpty() && unread() == 0 && revisionsMissing() == 0;
    }

    private List<String> missing() {
        return arrival.missing(site.expected().postings(site.stage()).stream()
                .map(ExpectedPosting::url)
                .toList());
    }

    /** A revision is told by its alert; until then the old text is what is indexed. */
    private long revisionsMissing() {
        return site.stage() < site.lastStage() ? 0 : site.expected().revised().size() - alerts("target_revised");
    }

    private long alerts(String type) {
        try {
            index.refresh();
            return arrival.alerts(type);
        } catch (IOException e) {
            return 0;
        }
    }

    private long unread() {
        try {
            return progress.lags().stream().mapToLong(Progress.Lag::messages).sum();
        } catch (ExecutionException e) {
            throw new StackFailure("Kafka does not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
    }

    private void tellProgress() {
        String now = line();
        if (!now.equals(told)) {
            told = now;
            Console.say(now);
        }
    }

    private String line() {
        try {
            Map<String, Long> messages = progress.messages();
            return "pages fetched %d, postings cleaned %d, events indexed %d, targets %d"
                    .formatted(
                            messages.get(Topic.PAGES_RAW.topicName()),
                            messages.get(Topic.POSTINGS_CLEAN.topicName()),
                            index.count("zhibiao-indicators"),
                            index.count("zhibiao-targets"));
        } catch (ExecutionException e) {
            throw new StackFailure("Kafka does not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
    }

    /** Prints the summary; the exit code says whether all that must arrive did. */
    int conclude() {
        try {
            System.out.println();
            System.out.print(Summary.of(index));
        } catch (IOException e) {
            throw new StackFailure("Elasticsearch does not answer: " + e.getMessage(), e);
        }
        List<String> faults = faults();
        faults.forEach(Console::say);
        if (faults.isEmpty()) {
            Console.say("all %d sample postings have arrived, %d s after the start of the first server"
                    .formatted(site.expected().postings().size(), since(started).toSeconds()));
        }
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (site.stage() < site.lastStage()) {
            faults.add("the sample site stayed in stage %d of %d".formatted(site.stage(), site.lastStage()));
        }
        missing().forEach(url -> faults.add("did not arrive: " + url));
        long revised = alerts("target_revised");
        int expected = site.expected().revised().size();
        if (revised != expected) {
            faults.add("%d targets were revised on the site, %d alerts tell of it".formatted(expected, revised));
        }
        return faults;
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    @Override
    public void close() {
        progress.close();
    }
}
