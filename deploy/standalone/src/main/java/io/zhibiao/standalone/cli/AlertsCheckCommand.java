package io.zhibiao.standalone.cli;

import io.zhibiao.indexer.core.alerts.AlertRules;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a file of alert rules. */
@Command(name = "check", description = "Names every fault of a rules file by its key path.")
final class AlertsCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "rules file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Optional<AlertRules> rules = RulesCheck.read(file);
        rules.ifPresent(r -> Console.say("%s is good: %d channels, %d rules"
                .formatted(file, r.channels().size(), r.rules().size())));
        return rules.isPresent() ? ExitCode.DONE : ExitCode.USAGE;
    }
}
