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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a test message to one channel of a file of alert rules. */
@Command(
        name = "test",
        description = "Sends a test message to a channel, at once and whatever its rules and quiet hours say.")
final class AlertsTestCommand implements Callable<Integer> {
    @Option(names = "--rules", paramLabel = "FILE", required = true, description = "rules file")
    private Path file = Path.of("");

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "broker, for channels that are topics (default: the one that runs here)")
    private @Nullable String kafka;

    @Parameters(paramLabel = "CHANNEL", description = "id of a channel of the file")
    private String id = "";

    @Override
    public Integer call() {
        return RulesCheck.read(file).map(this::tryIn).orElse(ExitCode.USAGE);
    }

    private int tryIn(AlertRules rules) {
        Optional<Channel> channel =
                rules.channels().stream().filter(c -> c.id().equals(id)).findFirst();
        if (channel.isEmpty()) {
            List<String> ids = rules.channels().stream().map(Channel::id).toList();
            Console.say("%s has no channel %s; there are %s".formatted(file, id, ids));
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
