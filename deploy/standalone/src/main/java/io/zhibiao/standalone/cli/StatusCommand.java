package io.zhibiao.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.standalone.report.Progress;
import io.zhibiao.standalone.report.SearchIndex;
import io.zhibiao.standalone.report.SourceReport;
import io.zhibiao.standalone.report.Table;
import io.zhibiao.standalone.report.Whereabouts;
import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.RunningStack;
import io.zhibiao.standalone.stack.StackFailure;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells how the running stack does. */
@Command(
        name = "status",
        description =
                "Tells what runs and how much memory it holds, consumer lag by topic, how the sources do, documents by index and the last alerts; with an address, where the postings of that page are on their way.")
final class StatusCommand implements Callable<Integer> {
    private static final int ALERTS = 5;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "address of a page")
    private @Nullable String url;

    @Override
    public Integer call() throws InterruptedException {
        RunningStack stack = RunningStack.find(Installation.ofLauncher())
                .orElseThrow(() -> new StackFailure("no stack runs here: start one with ./zhibiao up (or demo)"));
        if (url != null) {
            System.out.println(whereabouts(stack, url));
            return ExitCode.DONE;
        }
        System.out.println(processes(stack));
        System.out.printf(
                "board %s  elasticsearch %s  kafka %s  data %s%n%n",
                stack.board(), stack.elasticsearch(), stack.kafka(), stack.data());
        System.out.println(lags(stack));
        System.out.println(SourceReport.of(SourceReport.read(stack.kafka())));
        System.out.println(documents(stack));
        printAlerts(stack);
        return stack.parts().stream().allMatch(RunningStack.Part::alive) ? ExitCode.DONE : ExitCode.NO_STACK;
    }

    private static String whereabouts(RunningStack stack, String page) {
        try {
            return Whereabouts.of(stack.kafka(), stack.elasticsearch(), page);
        } catch (KafkaException e) {
            throw new StackFailure("Kafka at " + stack.kafka() + " does not answer: " + e, e);
        }
    }

    private static Table processes(RunningStack stack) {
        Table table = Table.of("process", "state", "pid", "memory", "log");
        long sum = 0;
        for (RunningStack.Part part : stack.parts()) {
            long memory = ResidentMemory.mebibytes(part.pid());
            sum += memory;
            table.row(part.name(), part.alive() ? "running" : "ENDED", part.pid(), memory + " MiB", part.log());
        }
        return table.row("all", "", "", sum + " MiB", "");
    }

    private static Table lags(RunningStack stack) throws InterruptedException {
        Table table = Table.of("consumer", "topic", "lag");
        try (Progress progress = new Progress(stack.kafka())) {
            progress.lags().forEach(l -> table.row(l.group(), l.topic(), l.messages()));
            return table;
        } catch (ExecutionException e) {
            throw new StackFailure("Kafka at " + stack.kafka() + " does not answer: " + e.getCause(), e);
        }
    }

    private static Table documents(RunningStack stack) {
        SearchIndex index = new SearchIndex(stack.elasticsearch());
        Table table = Table.of("index", "documents");
        SearchIndex.ALIASES.forEach(a -> table.row(a, index.count(a)));
        return table;
    }

    private static void printAlerts(RunningStack stack) {
        try {
            for (JsonNode alert : new SearchIndex(stack.elasticsearch()).latest("zhibiao-alerts", "raisedAt", ALERTS)) {
                System.out.printf(
                        "%s [%s] %s%n",
                        alert.path("raisedAt").asText(),
                        alert.path("type").asText(),
                        alert.at("/message/zh").asText());
            }
        } catch (IOException e) {
            throw new StackFailure(
                    "Elasticsearch at " + stack.elasticsearch() + " does not answer: " + e.getMessage(), e);
        }
    }
}
