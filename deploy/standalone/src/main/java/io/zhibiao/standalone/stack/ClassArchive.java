package io.zhibiao.standalone.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The classes a server loaded, as the JVM of an earlier run archived them (CDS): a start from them costs about half. The first run
 * of a build records; what it recorded is put into place behind its end, so that no start sees half a file. A JVM that can't use or
 * write an archive goes on without. {@code -Dzhibiao.class-archives=off} does without as well.
 */
final class ClassArchive {
    private static final String ARCHIVE = ".jsa";
    private static final String RECORDED = ".recorded";
    private static final Duration LEFT = Duration.ofHours(1);

    private final Path folder;
    private final String name;
    private final Path file;
    private final Path recorded;

    private ClassArchive(Path folder, String name, UUID key) {
        this.folder = folder;
        this.name = name;
        this.file = folder.resolve(name + "." + key + ARCHIVE);
        this.recorded = folder.resolve(name + "." + UUID.randomUUID() + RECORDED);
    }

    /**
     * The archive of a server.
     *
     * @param folder where archives are kept
     * @param jars all the server's class path; another build of one of them makes another archive
     */
    static ClassArchive of(Path folder, String name, List<Path> jars) {
        StringBuilder build = new StringBuilder(Runtime.version().toString());
        jars.forEach(jar -> build.append('\n').append(jar).append(' ').append(age(jar)));
        UUID key = UUID.nameUUIDFromBytes(build.toString().getBytes(StandardCharsets.UTF_8));
        return new ClassArchive(folder, name, key);
    }

    private static long age(Path jar) {
        try {
            return Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException("the build is incomplete: " + jar + " can't be read", e);
        }
    }

    /** The JVM's options to start from the archive, or to record it where there is none yet. */
    List<String> options() {
        if ("off".equals(System.getProperty("zhibiao.class-archives"))) {
            return List.of();
        }
        if (Files.isRegularFile(file)) {
            return List.of("-XX:SharedArchiveFile=" + file);
        }
        return folder.toFile().isDirectory() || folder.toFile().mkdirs()
                ? List.of("-XX:ArchiveClassesAtExit=" + recorded, "-Xlog:disable", "-Xlog:all=error:stderr")
                : List.of();
    }

    /** Puts what was recorded into place and removes those of earlier builds; to be called behind the process' end. */
    void keep() {
        if (!Files.isRegularFile(recorded)) {
            return;
        }
        try {
            removeEarlier();
            Files.move(recorded, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackFailure(file + " can't be written: " + e.getMessage(), e);
        }
    }

    private void removeEarlier() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path earlier : files.filter(this::isEarlier).toList()) {
                Files.deleteIfExists(earlier);
            }
        }
    }

    private boolean isEarlier(Path other) {
        String its = other.getFileName().toString();
        return its.startsWith(name + ".") && (its.endsWith(ARCHIVE) || (its.endsWith(RECORDED) && left(other)));
    }

    /** Whether a run that was killed left what it had recorded: another that is at it now writes it within seconds. */
    private static boolean left(Path recorded) {
        return recorded.toFile().lastModified() < System.currentTimeMillis() - LEFT.toMillis();
    }
}
