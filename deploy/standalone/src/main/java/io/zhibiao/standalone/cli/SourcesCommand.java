package io.zhibiao.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with files of sources. */
@Command(
        name = "sources",
        description = "Checks files of sources, and tells how they are written.",
        subcommands = {SourcesCheckCommand.class, SourcesSchemaCommand.class})
final class SourcesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set before it is called
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine.usage(spec, System.err);
        return ExitCode.USAGE;
    }
}
