package io.zhibiao.standalone.cli;

import io.zhibiao.events.Topic;
import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.RunningStack;
import io.zhibiao.standalone.stack.StackFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes pages into a running stack. */
@Command(
        name = "ingest",
        description =
                "Publishes files (html, txt, pdf, docx, doc, xlsx, xls; a folder recursively) or pages (http, https) into the running stack.")
final class IngestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH|URL", arity = "1..*", description = "file, folder or address")
    private List<String> inputs = List.of();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "broker of the stack (default: the one that runs here)")
    private @Nullable String kafka;

    private int published;
    private int failed;

    @Override
    public Integer call() {
        try (PagePublisher publisher = new PagePublisher(kafka == null ? runningHere() : kafka)) {
            inputs.stream().filter(IngestCommand::isUrl).forEach(url -> ingestUrl(url, publisher));
            int code = new FileJob("ingesting", paths()).run((file, page) -> publish(page, publisher));
            publisher.flush();
            Console.say("published %d pages to %s".formatted(published, Topic.PAGES_RAW.topicName()));
            return code == ExitCode.DONE && failed == 0 ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private List<Path> paths() {
        return inputs.stream().filter(i -> !isUrl(i)).map(Path::of).toList();
    }

    private void publish(PageFile page, PagePublisher publisher) {
        publisher.publish(page);
        published++;
    }

    private void ingestUrl(String url, PagePublisher publisher) {
        try {
            publish(PageDownload.of(url), publisher);
        } catch (PageFile.UnreadableFile e) {
            failed++;
            Console.say(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isUrl(String input) {
        return input.startsWith("http://") || input.startsWith("https://");
    }

    private static String runningHere() {
        return RunningStack.find(Installation.ofLauncher())
                .map(RunningStack::kafka)
                .orElseThrow(() -> new StackFailure(
                        "no stack runs here: start one with ./zhibiao up (or demo), or name its broker with --kafka"));
    }
}
