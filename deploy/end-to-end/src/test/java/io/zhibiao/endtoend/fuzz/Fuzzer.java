package io.zhibiao.endtoend.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Feeds a parser for a while; what it stumbles over is kept as a file. */
final class Fuzzer {
    /** Longer than anything of this size takes on a busy machine. */
    private static final Duration HANG = Duration.ofSeconds(60);

    private final Path findings;
    private final Random random;
    private final Mutator mutator;

    Fuzzer(Path findings, long seed) {
        this.findings = findings;
        this.random = new Random(seed);
        this.mutator = new Mutator(random);
    }

    /**
     * How it went.
     *
     * @param tries how many inputs were read or refused
     * @param finding the first one that did neither
     */
    record Outcome(long tries, Optional<String> finding) {}

    Outcome run(Parser parser, List<byte[]> seeds, Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long tries = 0;
        do {
            byte[] input = mutator.changed(any(seeds), any(seeds));
            Optional<Throwable> fault = fault(parser, input);
            if (fault.isPresent()) {
                return new Outcome(tries, Optional.of(fault.get() + " by " + keep(input)));
            }
            tries++;
        } while (System.nanoTime() < end);
        return new Outcome(tries, Optional.empty());
    }

    /** What a parser throws that is no refusal; also when it does not come to an end. */
    static Optional<Throwable> fault(Parser parser, byte[] input) throws InterruptedException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            parser.read(input);
            return null;
        });
        Thread thread = Thread.ofPlatform().daemon().start(task);
        try {
            task.get(HANG.toSeconds(), TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause());
        } catch (TimeoutException e) {
            IllegalStateException hang = new IllegalStateException("not done after " + HANG);
            hang.setStackTrace(thread.getStackTrace());
            return Optional.of(hang);
        }
    }

    private byte[] any(List<byte[]> seeds) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private Path keep(byte[] input) throws IOException {
        Files.createDirectories(findings);
        String name = HexFormat.of().toHexDigits(java.util.Arrays.hashCode(input));
        return Files.write(findings.resolve(name), input);
    }
}
