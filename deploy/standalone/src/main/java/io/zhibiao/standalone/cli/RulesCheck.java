package io.zhibiao.standalone.cli;

import io.zhibiao.indexer.core.alerts.AlertRules;
import io.zhibiao.indexer.core.alerts.BadRules;
import io.zhibiao.indexer.core.alerts.RulesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks a file of alert rules before anything starts. */
final class RulesCheck {
    private RulesCheck() {}

    /** The rules; empty where they can't be used, and then all that is wrong is told. */
    static Optional<AlertRules> read(Path file) {
        try {
            return Optional.of(RulesFile.read(Files.readString(file), System::getenv));
        } catch (BadRules e) {
            Console.say(file + " can't be used:");
            e.faults().forEach(f -> Console.say("  " + f));
        } catch (IOException e) {
            Console.say(file + " can't be read: " + e.getMessage());
        }
        return Optional.empty();
    }
}
