package io.zhibiao.standalone.cli;

import io.zhibiao.fetcher.core.sources.Advice;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files of sources, and shows what they would bring. */
@Command(
        name = "check",
        description =
                "Checks files of sources; tells every fault by its key path. Nothing is fetched without --dry-run.")
final class SourcesCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "file of sources")
    private List<Path> files = List.of();

    @Option(
            names = "--dry-run",
            description = "read each list once, as politely as the fetcher, and show what would be fetched now;"
                    + " nothing is published or remembered")
    private boolean dryRun;

    @Option(names = "--source", paramLabel = "ID", description = "with --dry-run: this source alone")
    private @Nullable String only;

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "10",
            description = "with --dry-run: articles shown of each source (default: ${DEFAULT-VALUE})")
    private int show = 10;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            defaultValue = "${env:ZHIBIAO_FETCHER_CONTACT:-operator not named}",
            description = "with --dry-run: how sites can reach you, told in the user agent"
                    + " (default: the variable ZHIBIAO_FETCHER_CONTACT)")
    private String contact = "";

    @Override
    public Integer call() {
        List<Sources> good = new ArrayList<>();
        for (Path file : files) {
            SourcesCheck.read(file).ifPresent(sources -> {
                good.add(sources);
                tell(file, sources);
            });
        }
        if (good.size() < files.size()) {
            return ExitCode.USAGE;
        }
        return dryRun ? lookAt(good.stream().flatMap(s -> s.all().stream()).toList()) : ExitCode.DONE;
    }

    private static void tell(Path file, Sources sources) {
        long verified = sources.all().stream().filter(Source::verified).count();
        Console.say("%s: no fault in %d sources, %d of them verified"
                .formatted(file, sources.all().size(), verified));
        Advice.on(sources).forEach(a -> Console.say("  note: " + a));
    }

    private int lookAt(List<Source> sources) {
        List<Source> chosen = sources.stream()
                .filter(s -> only == null || s.id().equals(only))
                .toList();
        if (only != null && chosen.isEmpty()) {
            Console.say("no source has the id " + only);
            return ExitCode.USAGE;
        }
        try (DryRun run = new DryRun(contact, show)) {
            return run.of(chosen) ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }
}
