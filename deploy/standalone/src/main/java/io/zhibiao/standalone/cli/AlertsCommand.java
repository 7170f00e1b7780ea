package io.zhibiao.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tries alert rules and channels. */
@Command(
        name = "alerts",
        description = "Checks alert rules, and tries their channels.",
        subcommands = {AlertsCheckCommand.class, AlertsTestCommand.class})
final class AlertsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Without check or test there is nothing to do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return ExitCode.USAGE;
    }
}
