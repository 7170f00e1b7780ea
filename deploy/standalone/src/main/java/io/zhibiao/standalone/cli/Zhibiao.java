package io.zhibiao.standalone.cli;

import io.zhibiao.standalone.stack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one subcommand a job. */
@Command(
        name = "zhibiao",
        description =
                "Turns the targets and results that Chinese local governments post in prose into indicator events.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            IngestCommand.class,
            CleanCommand.class,
            ExtractCommand.class,
            SourcesCommand.class,
            StatusCommand.class,
            KibanaCommand.class,
            AlertsCommand.class,
            ReindexCommand.class,
            TestCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all was done",
            "1:something could not be read or did not arrive; the rest was done",
            "2:the command, an option or a configuration file is wrong; nothing was done",
            "3:the servers could not be started or reached"
        })
public final class Zhibiao {
    private Zhibiao() {}

    /** Runs a command; returns the code to end with. */
    public static int run(String... args) {
        CommandLine line = new CommandLine(new Zhibiao());
        line.getSubcommands().values().forEach(Zhibiao::document);
        line.setExecutionExceptionHandler(Zhibiao::tell);
        line.setExecutionStrategy(new CommandLine.RunLast());
        if (args.length == 0) {
            line.usage(System.out);
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }

    private static void document(CommandLine subcommand) {
        subcommand.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        subcommand.getSubcommands().values().forEach(Zhibiao::document);
    }

    private static int tell(Exception failure, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof StackFailure) {
            String.valueOf(failure.getMessage()).lines().forEach(Console::say);
            return ExitCode.NO_STACK;
        }
        throw failure;
    }
}
