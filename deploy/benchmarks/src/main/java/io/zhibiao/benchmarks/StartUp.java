package io.zhibiao.benchmarks;

import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.Ports;
import io.zhibiao.standalone.stack.ServerProcess;
import io.zhibiao.standalone.stack.Stack;
import io.zhibiao.standalone.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * From the command to the whole stack being ready, in turns without and with the archives of loaded classes, and how long each
 * service says it took itself; {@code StartUp ROUNDS}. The first start of each kind only warms up the machine's file cache and, with archives, records them.
 */
public final class StartUp {
    private static final Pattern STARTED = Pattern.compile("started in ([\\d.]+)s");
    private static final int ROUNDS = 2;

    private final Path data;

    private StartUp(Path data) {
        this.data = data;
    }

    /** Measures and prints; {@code zhibiao.home} is the project's folder. */
    public static void main(String[] args) throws Exception {
        StartUp startUp = new StartUp(Files.createTempDirectory("start-up"));
        System.out.printf("%-26s %8s   %s%n", "", "ready, s", "services, s");
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        for (int round = 0; round <= rounds; round++) {
            for (String archives : List.of("off", "on")) {
                startUp.measure(archives, round);
            }
        }
    }

    private void measure(String archives, int round) throws IOException {
        System.setProperty("zhibiao.class-archives", archives);
        Path folder = Files.createDirectories(data.resolve(archives + round));
        Path sources = Files.writeString(folder.resolve("sources.yaml"), "sources: []\n");
        StackSettings settings = new StackSettings(Ports.free(), folder, sources, Optional.empty());
        long start = System.nanoTime();
        try (Stack stack = Stack.start(Installation.ofLauncher(), settings, m -> {}, () -> false)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            String name =
                    (archives.equals("on") ? "with archives" : "without archives") + (round == 0 ? ", first" : "");
            System.out.printf(Locale.ROOT, "%-26s %8.1f   %s%n", name, seconds, services(stack));
        }
    }

    private static String services(Stack stack) throws IOException {
        List<String> all = new ArrayList<>();
        for (ServerProcess process : stack.processes()) {
            STARTED.matcher(Files.readString(process.log()))
                    .results()
                    .map(MatchResult::group)
                    .forEach(words -> all.add(process.name() + " " + words.substring("started in ".length())));
        }
        return String.join(", ", all);
    }
}
