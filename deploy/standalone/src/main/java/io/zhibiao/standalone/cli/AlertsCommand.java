package io.zhibiao.standalone.cli;

import io.zhibiao.events.Alert;
import io.zhibiao.indexer.core.alerts.AlertRules;
import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.SampleAlert;
import io.zhibiao.indexer.core.alerts.Verdict;
import io.zhibiao.indexer.delivery.Sender;
import io.zhibiao.indexer.delivery.Senders;
import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.RunningStack;
import io.zhibiao.standalone.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries alert rules and channels. */
@Command(name = "alerts", description = "Checks alert rules, and tries their channels.")
final class AlertsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Without check or test there is nothing to do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return ExitCode.USAGE;
    }

    @Command(name = "check", description = "Names every fault of a rules file by its key path.")
    int check(@Parameters(paramLabel = "FILE", description = "rules file") Path file) {
        Optional<AlertRules> rules = RulesCheck.read(file);
        rules.ifPresent(r -> Console.say("%s is good: %d channels, %d rules"
                .formatted(file, r.channels().size(), r.rules().size())));
        return rules.isPresent() ? ExitCode.DONE : ExitCode.USAGE;
    }

    @Command(
            name = "test",
            description = "Sends a test message to a channel, at once and whatever its rules and quiet hours say.")
    int test(
            @Option(names = "--rules", paramLabel = "FILE", required = true, description = "rules file") Path file,
            @Option(
                            names = "--kafka",
                            paramLabel = "HOST:PORT",
                            description = "broker, for channels that are topics (default: the one that runs here)")
                    @Nullable
                    String kafka,
            @Parameters(paramLabel = "CHANNEL", description = "id of a channel of the file") String id) {
        Optional<AlertRules> rules = RulesCheck.read(file);
        if (rules.isEmpty()) {
            return ExitCode.USAGE;
        }
        Optional<Channel> channel =
                rules.get().channels().stream().filter(c -> c.id().equals(id)).findFirst();
        if (channel.isEmpty()) {
            Console.say("%s has no channel %s; there are %s"
                    .formatted(
                            file,
                            id,
                            rules.get().channels().stream().map(Channel::id).toList()));
            return ExitCode.USAGE;
        }
        return send(channel.get(), kafka);
    }

    private static int send(Channel channel, @Nullable String kafka) {
        String broker = channel.kind() == Channel.Kind.KAFKA && kafka == null ? runningHere() : "" + kafka;
        Alert alert = SampleAlert.at(Instant.now());
        try (Sender sender = new Senders(broker).of(channel)) {
            return tell(channel, sender.send(List.of(alert), alert.raisedAt()));
        } catch (IOException e) {
            Console.say("%s does not answer: %s".formatted(channel.id(), e));
            return ExitCode.INCOMPLETE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INCOMPLETE;
        }
    }

    private static int tell(Channel channel, Verdict verdict) {
        Console.say(
                switch (verdict) {
                    case DELIVERED -> channel.id() + " has taken the message";
                    case LATER -> channel.id() + " can't take it now";
                    case NEVER -> channel.id() + " refuses it: look at its address, secret and settings";
                });
        return verdict == Verdict.DELIVERED ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private static String runningHere() {
        return RunningStack.find(Installation.ofLauncher())
                .map(RunningStack::kafka)
                .orElseThrow(() -> new StackFailure(
                        "no stack runs here: start one with ./zhibiao up (or demo), or name its broker with --kafka"));
    }
}
