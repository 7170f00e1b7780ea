package io.zhibiao.standalone.cli;

import io.zhibiao.standalone.report.AlertFeed;
import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.Stack;
import io.zhibiao.standalone.stack.StackFailure;
import io.zhibiao.standalone.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the stack on the user's sources until it is told to end. */
@Command(name = "up", description = "Starts the whole stack on your sources; data is kept in DIR over restarts.")
final class UpCommand implements Callable<Integer> {
    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "sources to watch (default: none, feed it with ingest)")
    private @Nullable Path sources;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of all data (default: .zhibiao/data of the project)")
    private @Nullable Path data;

    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description = "whom to send which alerts (default: topic, board and feeds only)")
    private @Nullable Path alerts;

    @Mixin
    private PortOptions ports = new PortOptions();

    @Override
    public Integer call() {
        Installation installation = Installation.ofLauncher();
        Path folder = data == null ? installation.home().resolve(".zhibiao/data") : data.toAbsolutePath();
        Path checked = sources == null ? noSources(folder) : sources;
        if (!SourcesCheck.passes(checked)) {
            return ExitCode.USAGE;
        }
        if (alerts != null && RulesCheck.read(alerts).isEmpty()) {
            return ExitCode.USAGE;
        }
        StackSettings settings = new StackSettings(ports.ports(), folder, checked, Optional.ofNullable(alerts));
        try (Foreground foreground = Foreground.start(installation, settings, () -> {})) {
            Stack stack = foreground.stack();
            try (AlertFeed feed = AlertFeed.fromNow(stack.kafka(), a -> System.out.println(AlertFeed.lines(a)))) {
                foreground.tellAddresses();
                return foreground.watch(() -> true, false);
            }
        }
    }

    private static Path noSources(Path folder) {
        Path empty = folder.resolve("no-sources.yaml");
        try {
            Files.createDirectories(folder);
            return Files.writeString(empty, "sources: []\n");
        } catch (IOException e) {
            throw new StackFailure(folder + " can't be written: " + e.getMessage(), e);
        }
    }
}
