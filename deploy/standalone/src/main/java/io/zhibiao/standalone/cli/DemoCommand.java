package io.zhibiao.standalone.cli;

import io.zhibiao.standalone.report.AlertFeed;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.site.Timeline;
import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.Stack;
import io.zhibiao.standalone.stack.StackFailure;
import io.zhibiao.standalone.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job on a sample site: postings appear, become events, targets and alerts. */
@Command(
        name = "demo",
        description =
                "Starts everything with a sample site on this machine, and shows new targets and alerts as they come.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--once", description = "end when all sample postings are indexed, with a summary")
    private boolean once;

    @Option(names = "--site-port", defaultValue = "8090", description = "sample site (${DEFAULT-VALUE})")
    private int sitePort;

    @Mixin
    private PortOptions ports = new PortOptions();

    @Override
    public Integer call() {
        Path data = temporary();
        try (SampleSite site = startSite()) {
            return run(site, data);
        }
    }

    private int run(SampleSite site, Path data) {
        StackSettings settings = new StackSettings(ports.ports(), data, write(data, site.sources()));
        long started = System.nanoTime();
        try (Foreground foreground = Foreground.start(Installation.ofLauncher(), settings, () -> deleteAll(data))) {
            Stack stack = foreground.stack();
            try (AlertFeed feed = AlertFeed.fromStart(stack.kafka(), DemoCommand::show);
                    DemoDirector director = new DemoDirector(site, stack, started)) {
                foreground.tellAddresses();
                Console.say("sample site    " + site.address() + "/");
                int code = foreground.watch(director::goesOn, once);
                return once && !foreground.ending() ? director.conclude() : code;
            }
        }
    }

    private static void show(io.zhibiao.events.Alert alert) {
        System.out.println(AlertFeed.lines(alert));
    }

    private SampleSite startSite() {
        try {
            return SampleSite.start(sitePort, Timeline.manual());
        } catch (IOException e) {
            throw new StackFailure(e.getMessage() + "; choose another port with --site-port", e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("zhibiao-demo-");
        } catch (IOException e) {
            throw new StackFailure("no folder for the demo's data could be made: " + e.getMessage(), e);
        }
    }

    private static Path write(Path data, String sources) {
        try {
            return Files.writeString(data.resolve("sources.yaml"), sources);
        } catch (IOException e) {
            throw new StackFailure(data + " can't be written: " + e.getMessage(), e);
        }
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            Console.say("the demo's data is left in " + folder + ": " + e.getMessage());
        }
    }
}
