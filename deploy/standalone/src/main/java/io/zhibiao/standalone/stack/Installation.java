package io.zhibiao.standalone.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the built parts lie, and the commands that start them.
 *
 * @param home the project's folder
 */
public record Installation(Path home) {
    /** The folder the launcher script told. */
    public static Installation ofLauncher() {
        String home = System.getProperty("zhibiao.home");
        if (home == null) {
            throw new StackFailure("zhibiao.home is not set: start zhibiao by its script ./zhibiao");
        }
        return new Installation(Path.of(home));
    }

    /** Folder for what a run leaves on this machine; not part of the project. */
    Path state() {
        return home.resolve(".zhibiao");
    }

    Launch kafka(Path data, int port, int controllerPort, Optional<Path> settings) {
        List<String> program =
                new ArrayList<>(List.of("io.zhibiao.kafka.Broker", data.toString(), "" + port, "" + controllerPort));
        settings.map(Path::toString).ifPresent(program::add);
        return server("kafka", "deploy/kafka-server", List.of("-Xms128m", "-Xmx256m"), program);
    }

    Launch elasticsearch(Path data, int port, int transportPort) {
        Path target = target("deploy/elasticsearch-server");
        String module = read(target, "module.classpath") + File.pathSeparator + read(target, "module-netty.classpath");
        return server(
                "elasticsearch",
                "deploy/elasticsearch-server",
                List.of("-Xms512m", "-Xmx512m", "--enable-native-access=ALL-UNNAMED"),
                List.of(
                        "io.zhibiao.elasticsearch.SearchServer",
                        data.toString(),
                        "" + port,
                        "" + transportPort,
                        module));
    }

    Launch service(String name, List<String> settings) {
        Path app = target(name + "-service").resolve("quarkus-app");
        Path jar = app.resolve("quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new StackFailure(jar + " is missing: call ./zhibiao, which builds it");
        }
        List<String> options = new ArrayList<>(List.of("-Xms48m", "-Xmx192m"));
        options.addAll(settings);
        return java(name, jarsBelow(app), options, List.of("-jar", jar.toString()));
    }

    /** The module's jar comes before the class path its build has written. */
    private Launch server(String name, String module, List<String> options, List<String> program) {
        Path target = target(module);
        List<Path> jars = new ArrayList<>(List.of(ownJar(target)));
        Stream.of(read(target, "server.classpath").split(File.pathSeparator))
                .map(Path::of)
                .forEach(jars::add);
        String path = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> all = new ArrayList<>(options);
        all.add("-cp");
        all.add(path);
        return java(name, jars, all, program);
    }

    private Launch java(String name, List<Path> jars, List<String> options, List<String> program) {
        ClassArchive archive = ClassArchive.of(state().resolve("classes"), name, jars);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(archive.options());
        command.addAll(options);
        command.addAll(program);
        return new Launch(name, command, archive::keep);
    }

    private static Path ownJar(Path target) {
        return jarsBelow(target).stream()
                .filter(jar -> target.equals(jar.getParent()))
                .findFirst()
                .orElseThrow(() -> new StackFailure(target + " has no jar: call ./zhibiao, which builds it"));
    }

    private static List<Path> jarsBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the build is incomplete: " + folder + " can't be read", e);
        }
    }

    private Path target(String module) {
        return home.resolve(module).resolve("target");
    }

    private static String read(Path target, String file) {
        try {
            return Files.readString(target.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the build is incomplete: " + target.resolve(file) + " can't be read", e);
        }
    }
}
