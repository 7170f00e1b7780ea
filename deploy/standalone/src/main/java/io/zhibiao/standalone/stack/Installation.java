package io.zhibiao.standalone.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    List<String> kafka(Path data, int port, int controllerPort) {
        Path target = target("deploy/kafka-server");
        return java(
                List.of(
                        "-Xms128m",
                        "-Xmx256m",
                        "-cp",
                        target.resolve("classes") + File.pathSeparator + read(target, "server.classpath")),
                List.of("io.zhibiao.kafka.Broker", data.toString(), "" + port, "" + controllerPort));
    }

    List<String> elasticsearch(Path data, int port, int transportPort) {
        Path target = target("deploy/elasticsearch-server");
        String module = read(target, "module.classpath") + File.pathSeparator + read(target, "module-netty.classpath");
        return java(
                List.of(
                        "-Xms512m",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        target.resolve("classes") + File.pathSeparator + read(target, "server.classpath")),
                List.of(
                        "io.zhibiao.elasticsearch.SearchServer",
                        data.toString(),
                        "" + port,
                        "" + transportPort,
                        module));
    }

    List<String> service(String name, List<String> settings) {
        Path jar = target(name + "-service").resolve("quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new StackFailure(jar + " is missing: call ./zhibiao, which builds it");
        }
        List<String> options = new ArrayList<>(List.of("-Xms48m", "-Xmx192m"));
        options.addAll(settings);
        return java(options, List.of("-jar", jar.toString()));
    }

    private static List<String> java(List<String> options, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(options);
        command.addAll(program);
        return command;
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
