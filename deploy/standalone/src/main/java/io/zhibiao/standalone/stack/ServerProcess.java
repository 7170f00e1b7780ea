package io.zhibiao.standalone.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, its output in a log file. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Launch launch;
    private final Path log;
    private Process process;

    private ServerProcess(String name, Launch launch, Path log, Process process) {
        this.name = name;
        this.launch = launch;
        this.log = log;
        this.process = process;
    }

    /** Starts a server; it is not ready yet when this returns. */
    static ServerProcess start(Launch launch, Path log) {
        return start(launch.name(), launch, log);
    }

    /** The same under a name of its own: one of several instances. */
    static ServerProcess start(String name, Launch launch, Path log) {
        return new ServerProcess(name, launch, log, launch(name, launch.command(), log));
    }

    private static Process launch(String name, List<String> command, Path log) {
        // Ctrl-C reaches the whole group of a terminal. The servers must outlive it, to be ended in order: a JVM that
        // starts
        // with the signal ignored goes on ignoring it.
        List<String> shielded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", name));
        shielded.addAll(command);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new ProcessBuilder(shielded)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
        } catch (IOException e) {
            throw new StackFailure(name + " can't be started: " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits that long, or till the process ends; whether it has. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the process at once, as a crash would (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts the same command again, after its end. */
    public void restart() {
        if (alive()) {
            throw new IllegalStateException(name + " still runs");
        }
        process = launch(name, launch.command(), log);
    }

    /** The last lines of the log that tell of a fault, else the last lines. */
    String lastWords() {
        try {
            List<String> lines =
                    Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            List<String> faults = lines.stream()
                    .filter(l -> l.contains("ERROR") || l.contains("Exception"))
                    .toList();
            List<String> telling = faults.isEmpty() ? lines : faults;
            return String.join("\n", telling.subList(Math.max(0, telling.size() - 5), telling.size()));
        } catch (IOException e) {
            return "its log can't be read: " + e.getMessage();
        }
    }

    /** Asks the process to end (SIGTERM), does not wait. */
    void stop() {
        process.destroy();
    }

    /** Ends the process: asks, waits, and kills it when it does not go. */
    @Override
    public void close() {
        stop();
        awaitEnd();
        if (alive()) {
            kill();
        } else {
            launch.atEnd().run();
        }
    }

    private void awaitEnd() {
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
