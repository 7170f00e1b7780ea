package io.zhibiao.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    private Path folder;

    private Path jar;

    /** What the archived process runs. */
    static final class Server {
        public static void main(String[] args) {
            System.out.println("served");
        }
    }

    @BeforeEach
    void pack() throws IOException {
        jar = folder.resolve("server.jar");
        String entry = Server.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream in = Server.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(in.readAllBytes());
        }
    }

    @Test
    void theFirstRunRecordsAndTheNextStartsFromIt() throws Exception {
        ClassArchive first = archive();
        assertThat(run(first, List.of())).isZero();
        assertThat(archives()).isEmpty();
        first.keep();
        assertThat(archives()).hasSize(1);
        // With this option a JVM that can't use its archive does not start.
        assertThat(run(archive(), List.of("-Xshare:on"))).isZero();
    }

    @Test
    void anotherBuildMakesAnotherArchiveAndRemovesTheEarlier() throws Exception {
        ClassArchive first = archive();
        run(first, List.of());
        first.keep();
        List<Path> earlier = archives();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
        ClassArchive second = archive();
        run(second, List.of());
        second.keep();
        assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(earlier);
    }

    @Test
    void whatAKilledRunLeftHalfDoneIsRemovedLater() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path old = Files.createFile(classes.resolve("server.1.recorded"));
        Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000));
        Path current = Files.createFile(classes.resolve("server.2.recorded"));
        ClassArchive archive = archive();
        run(archive, List.of());
        archive.keep();
        assertThat(old).doesNotExist();
        assertThat(current).exists();
    }

    @Test
    void whatWasKilledLeavesNothing() throws IOException {
        archive().keep();
        assertThat(archives()).isEmpty();
    }

    private ClassArchive archive() {
        return ClassArchive.of(folder.resolve("classes"), "server", List.of(jar));
    }

    private int run(ClassArchive archive, List<String> more) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(archive.options());
        command.addAll(more);
        command.addAll(List.of("-cp", jar.toString(), Server.class.getName()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private List<Path> archives() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        try (Stream<Path> files = Files.list(classes)) {
            return files.filter(f -> f.toString().endsWith(".jsa")).toList();
        }
    }
}
