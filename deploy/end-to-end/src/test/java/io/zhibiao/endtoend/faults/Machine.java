package io.zhibiao.endtoend.faults;

import io.zhibiao.endtoend.TestStack;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * As much of a machine as a test can have to itself: disks that may fill up (a tmpfs for each server's data, which only root can
 * mount) and a clock that may be set (libfaketime, where it is installed).
 */
final class Machine implements AutoCloseable {
    private static final Path LIBRARIES = Path.of("/usr/lib");

    /** Elasticsearch wants 500 MB free to allot an index, and refuses to write below 200. */
    private static final List<Disk> DISKS = List.of(new Disk("kafka", "300m"), new Disk("elasticsearch", "1200m"));

    private final Path data;
    private final Optional<Path> faketime;
    private final boolean disks;

    /** What a server keeps its data on. */
    private record Disk(String server, String size) {}

    private Machine(Path data, Optional<Path> faketime, boolean disks) {
        this.data = data;
        this.faketime = faketime;
        this.disks = disks;
    }

    /** For a stack that has nothing in its data folder yet. */
    static Machine of(Path data) throws IOException, InterruptedException {
        for (Disk disk : DISKS) {
            run("umount", data.resolve(disk.server()).toString());
        }
        TestStack.deleteAll(data);
        boolean mounted = true;
        for (Disk disk : DISKS) {
            Path folder = Files.createDirectories(data.resolve(disk.server()));
            mounted &= run("mount", "-t", "tmpfs", "-o", "size=" + disk.size(), "tmpfs", folder.toString());
        }
        Machine machine = new Machine(data, faketime(), mounted);
        machine.setClock(Duration.ZERO);
        return machine;
    }

    private static Optional<Path> faketime() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(LIBRARIES, "*-linux-*")) {
            for (Path folder : found) {
                Path library = folder.resolve("faketime/libfaketime.so.1");
                if (Files.exists(library)) {
                    return Optional.of(library);
                }
            }
        }
        return Optional.empty();
    }

    /** Ends with the program's success. */
    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    /**
     * What processes are to be started through, so that they read this machine's clock. Clocks that only count go on as they do,
     * which needs both of the last two: without, every wait of a JVM would be over at once.
     */
    List<String> wrapper() {
        return faketime.map(library -> List.of(
                        "/usr/bin/env",
                        "LD_PRELOAD=" + library,
                        "FAKETIME_TIMESTAMP_FILE=" + clock(),
                        "FAKETIME_CACHE_DURATION=1",
                        "NO_FAKE_STAT=1",
                        "DONT_FAKE_MONOTONIC=1",
                        "FAKETIME_FORCE_MONOTONIC_FIX=0"))
                .orElse(List.of());
    }

    private Path clock() {
        return data.resolve("clock");
    }

    boolean hasDisks() {
        return disks;
    }

    void assumeDisks() {
        Assumptions.assumeTrue(disks, "only root can mount a small disk");
    }

    void assumeClock() {
        Assumptions.assumeTrue(faketime.isPresent(), "libfaketime is not installed (Debian: apt-get install faketime)");
    }

    /** The clock goes on from there, so much before or behind the true time. */
    void setClock(Duration offset) throws IOException {
        Path written = Files.writeString(data.resolve("clock.next"), "%+d\n".formatted(offset.toSeconds()));
        Files.move(written, clock(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes up all that is left of a server's disk. */
    void fillDisk(String server) throws IOException {
        byte[] much = "full".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
        for (int size = much.length; size >= 1; size /= 4096) {
            write(ballast(server), much, size);
        }
    }

    private static void write(Path file, byte[] much, int size) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(much, 0, size);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }

    void freeDisk(String server) throws IOException {
        Files.delete(ballast(server));
    }

    private Path ballast(String server) {
        return data.resolve(server).resolve("ballast");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Disk disk : DISKS) {
            run("umount", data.resolve(disk.server()).toString());
        }
    }
}
