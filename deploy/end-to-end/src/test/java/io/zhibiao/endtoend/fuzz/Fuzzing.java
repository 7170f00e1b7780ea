package io.zhibiao.endtoend.fuzz;

import io.zhibiao.endtoend.TestStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** For how long, and from which seed, parsers are fuzzed in this run. */
public final class Fuzzing {
    public static final long SEED = Long.getLong("zhibiao.fuzz.seed", 1);

    static final Path FOLDER = TestStack.scratch().resolve("fuzz");
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("zhibiao.fuzz.seconds", 1));

    private Fuzzing() {}

    /** What a parser stumbles over, with the file it is kept in; tells how many inputs it read or refused. */
    public static Optional<String> finding(String name, Parser parser, List<byte[]> seeds)
            throws IOException, InterruptedException {
        Fuzzer fuzzer = new Fuzzer(FOLDER.resolve("findings-" + name), SEED);
        Fuzzer.Outcome outcome = fuzzer.run(parser, seeds, TIME);
        System.out.printf("fuzz %-14s %8d inputs in %d s, seed %d%n", name, outcome.tries(), TIME.toSeconds(), SEED);
        return outcome.finding();
    }
}
