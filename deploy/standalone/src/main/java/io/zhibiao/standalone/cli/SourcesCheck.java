package io.zhibiao.standalone.cli;

import io.zhibiao.fetcher.core.sources.InvalidSources;
import io.zhibiao.fetcher.core.sources.SourcesFile;
import java.nio.file.Path;

/** Checks a sources file before anything starts. */
final class SourcesCheck {
    private SourcesCheck() {}

    /** Whether the file is good; tells all its faults when it is not. */
    static boolean passes(Path file) {
        try {
            SourcesFile.read(file);
            return true;
        } catch (InvalidSources e) {
            Console.say(file + " can't be used:");
            e.faults().forEach(f -> Console.say("  " + f));
            return false;
        }
    }
}
