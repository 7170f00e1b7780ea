package io.zhibiao.standalone.stack;

import io.zhibiao.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other commands need to know of a stack that runs; kept in a file while it does.
 *
 * @param pid the process that started it
 */
public record RunningStack(long pid, String kafka, String elasticsearch, String board, String data, List<Part> parts) {
    /** A process of the stack. */
    public record Part(String name, long pid, String log) {
        public boolean alive() {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
    }

    static RunningStack of(Stack stack) {
        List<Part> parts = stack.processes().stream()
                .map(p -> new Part(p.name(), p.pid(), p.log().toString()))
                .toList();
        return new RunningStack(
                ProcessHandle.current().pid(),
                stack.kafka(),
                stack.elasticsearch(),
                stack.board(),
                stack.settings().data().toString(),
                parts);
    }

    /** The stack this installation runs now; empty when none does, or the one that did has ended without a word. */
    public static Optional<RunningStack> find(Installation installation) {
        Path folder = folder(installation);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(RunningStack::read)
                    .filter(RunningStack::alive)
                    .findFirst();
        } catch (IOException e) {
            throw new StackFailure(folder + " can't be read: " + e.getMessage(), e);
        }
    }

    private boolean alive() {
        return parts.stream().anyMatch(Part::alive);
    }

    private static RunningStack read(Path file) {
        try {
            return EventJson.mapper().readValue(file.toFile(), RunningStack.class);
        } catch (IOException e) {
            throw new StackFailure(file + " can't be read, remove it: " + e.getMessage(), e);
        }
    }

    void write(Installation installation) {
        try {
            Files.createDirectories(folder(installation));
            EventJson.mapper().writeValue(file(installation).toFile(), this);
        } catch (IOException e) {
            throw new StackFailure(file(installation) + " can't be written: " + e.getMessage(), e);
        }
    }

    void remove(Installation installation) {
        try {
            Files.deleteIfExists(file(installation));
        } catch (IOException e) {
            throw new StackFailure(file(installation) + " can't be removed: " + e.getMessage(), e);
        }
    }

    private Path file(Installation installation) {
        return folder(installation).resolve(kafka.replace(':', '-') + ".json");
    }

    private static Path folder(Installation installation) {
        return installation.state().resolve("running");
    }
}
