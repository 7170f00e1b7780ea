package io.zhibiao.standalone.cli;

import io.zhibiao.fetcher.core.sources.InvalidSources;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.sources.SourcesFile;
import java.nio.file.Path;
import java.util.Optional;

/** Checks a sources file before anything starts. */
final class SourcesCheck {
    private SourcesCheck() {}

    /** Whether the file is good; tells all its faults when it is not. */
    static boolean passes(Path file) {
        return read(file).isPresent();
    }

    /** The sources of a good file; tells all its faults when it is not. */
    static Optional<Sources> read(Path file) {
        try {
            return Optional.of(SourcesFile.read(file));
        } catch (InvalidSources e) {
            Console.say(file + " can't be used:");
            e.faults().forEach(f -> Console.say("  " + f));
            return Optional.empty();
        }
    }
}
