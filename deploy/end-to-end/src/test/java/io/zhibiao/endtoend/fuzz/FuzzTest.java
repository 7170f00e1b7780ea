package io.zhibiao.endtoend.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No parser crashes or hangs, whatever it is given. {@code -Dzhibiao.fuzz.seconds=600} for ten minutes each, {@code
 * -Dzhibiao.fuzz.targets=pdf,warc} for some, {@code -Dzhibiao.fuzz.seed=N} to go the same way again. What a parser stumbles over
 * is kept in {@code target/stacks/fuzz}, to become a file of {@code src/test/resources/fuzz/<target>}, which are read each time.
 */
class FuzzTest {
    private static final List<String> CHOSEN = Stream.of(
                    Objects.requireNonNullElse(System.getProperty("zhibiao.fuzz.targets"), "")
                            .split(",", -1))
            .filter(t -> !t.isEmpty())
            .toList();
    private static Map<String, Targets.Target> targets;

    @BeforeAll
    static void make() throws Exception {
        Files.createDirectories(Fuzzing.FOLDER);
        targets = Targets.all(Fuzzing.FOLDER);
    }

    static Stream<String> names() throws Exception {
        make();
        return targets.keySet().stream().filter(t -> CHOSEN.isEmpty() || CHOSEN.contains(t));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whateverItIsGivenItReadsOrRefuses(String name) throws Exception {
        Targets.Target target = Objects.requireNonNull(targets.get(name));
        assertThat(Fuzzing.finding(name, target.parser(), target.seeds()))
                .as(name)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void goodOnesAndEarlierFindingsAreReadOrRefused(String name) throws Exception {
        Targets.Target target = Objects.requireNonNull(targets.get(name));
        for (byte[] input :
                Stream.concat(target.seeds().stream(), fixtures(name).stream()).toList()) {
            assertThat(Fuzzer.fault(target.parser(), input)).as(name).isEmpty();
        }
    }

    private static List<byte[]> fixtures(String name) throws IOException {
        Path folder = Path.of(System.getProperty("zhibiao.home"), "deploy/end-to-end/src/test/resources/fuzz", name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(FuzzTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
