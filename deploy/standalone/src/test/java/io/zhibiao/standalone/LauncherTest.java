package io.zhibiao.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, in an installation of its own that holds stand-ins for the tools. */
class LauncherTest {
    @TempDir
    private Path home;

    @Test
    void anOldJdkIsPassedOver() throws Exception {
        install(17);
        Outcome outcome = run(Map.of("JAVA_HOME", home.resolve("jdk").toString()), "--version");
        assertThat(outcome.output()).doesNotContain("stand-in 17");
    }

    @Test
    void theJdkOfJavaHomeComesFirst() throws Exception {
        install(21);
        Outcome outcome = run(Map.of("JAVA_HOME", home.resolve("jdk").toString()), "--version");
        assertThat(outcome.output()).contains("stand-in 21").contains("-Dzhibiao.home=" + home.toRealPath());
    }

    @Test
    void argumentsReachTheCommandLineAsTheyWere() throws Exception {
        install(21);
        Outcome outcome = run(Map.of("JAVA_HOME", home.resolve("jdk").toString()), "clean", "a b.html");
        assertThat(outcome.output()).contains("[clean]\n[a b.html]");
    }

    @Test
    void aTestOfAllModulesCountsAsABuild() throws Exception {
        install(21);
        change();
        test();
        assertThat(build()).doesNotContain("building");
    }

    @Test
    void aTestOfSomeModulesIsNoBuildOfTheOthers() throws Exception {
        install(21);
        change();
        test("-pl", "deploy/end-to-end", "-am");
        assertThat(build()).contains("building");
    }

    @Test
    void whatIsEditedDuringABuildIsBuiltAgain() throws Exception {
        install(21);
        change();
        executable(
                home.resolve("jdk/bin/mvn"),
                "touch -d '1 hour' '%s'".formatted(home.resolve("pom.xml").toRealPath()));
        assertThat(build()).contains("building");
        assertThat(build()).contains("building");
    }

    /** The sources are newer than the build. */
    private void change() throws IOException {
        Path built = home.resolve("deploy/standalone/target/zhibiao.built");
        Files.setLastModifiedTime(built, FileTime.from(Instant.EPOCH));
        executable(home.resolve("jdk/bin/mvn"), "exit 0");
    }

    private void test(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("test"));
        command.addAll(List.of(arguments));
        assertThat(run(tools(), command.toArray(String[]::new)).code()).isZero();
    }

    private String build() throws Exception {
        return run(tools(), "--version").output();
    }

    private Map<String, String> tools() {
        String jdk = home.resolve("jdk").toString();
        return Map.of("JAVA_HOME", jdk, "PATH", jdk + "/bin:" + System.getenv("PATH"));
    }

    /** A built installation with a java that prints its arguments. */
    private void install(int version) throws IOException {
        Files.copy(Path.of("../../zhibiao"), home.resolve("zhibiao"));
        Path target = Files.createDirectories(home.resolve("deploy/standalone/target"));
        Files.createDirectories(home.resolve("events"));
        Files.createDirectories(home.resolve("x-service"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(target.resolve("zhibiao.classpath"), "none");
        Files.writeString(target.resolve("zhibiao.built"), "");
        Path bin = Files.createDirectories(home.resolve("jdk/bin"));
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        executable(bin.resolve("javac"), "exit 0");
        executable(bin.resolve("java"), "echo stand-in " + version + "; printf '[%s]\\n' \"$@\"");
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Outcome(int code, String output) {}

    private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("/bin/sh", home.resolve("zhibiao").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
