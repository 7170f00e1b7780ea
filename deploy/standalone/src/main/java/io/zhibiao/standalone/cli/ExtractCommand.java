package io.zhibiao.standalone.cli;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.extractor.core.Extractor;
import io.zhibiao.standalone.look.ClaimsPage;
import io.zhibiao.standalone.look.Explanation;
import io.zhibiao.standalone.look.Looks;
import io.zhibiao.standalone.look.Reading;
import io.zhibiao.standalone.look.Subject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cleans files and reads their claims without any server. */
@Command(
        name = "extract",
        description =
                "Reads the claims of pages (html, txt, pdf, docx, doc, xlsx, xls; a folder recursively): one IndicatorEvent a line on standard output.")
final class ExtractCommand implements Callable<Integer> {
    /** What is written instead of JSON. */
    static final class Form {
        @Option(
                names = "--explain",
                description =
                        "print each sentence with its claims marked, and how each was read (rules, confidence), instead of JSON")
        private boolean explain;

        @Option(
                names = "--html",
                paramLabel = "OUT",
                description =
                        "write each text with its claims marked to look at, instead of JSON: a file (one page, name ends in .html) or a folder")
        private @Nullable Path html;
    }

    @ArgGroup
    private Form form = new Form();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "file or folder")
    private List<Path> paths = List.of();

    private final Cleaner cleaner = Cleaner.standard();
    private final Extractor extractor = Extractor.standard();

    @Override
    public Integer call() {
        FileJob job = new FileJob("extracting", paths);
        if (form.html != null) {
            return looks(job, form.html);
        }
        return form.explain ? explanations(job) : lines(job);
    }

    private int lines(FileJob job) {
        JsonLines out = new JsonLines(System.out);
        int code = job.run((file, input) ->
                clean(input).forEach(posting -> extract(file, posting).forEach(out::write)));
        out.flush();
        return code;
    }

    private int explanations(FileJob job) {
        return job.run((file, input) -> {
            String name = file.getFileName().toString();
            read(file, input).forEach(reading -> System.out.print(Explanation.of(name, reading)));
        });
    }

    private int looks(FileJob job, Path out) {
        try {
            Looks looks = Looks.into(out, job.files(), Subject.CLAIMS);
            int code = job.run((file, input) -> looks.write(
                    file.toString(), ClaimsPage.of(file.getFileName().toString(), read(file, input))));
            if (job.failed() < job.files()) {
                Console.say("open " + looks.finish());
            }
            return code;
        } catch (IllegalArgumentException e) {
            Console.say(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private List<Reading> read(Path file, PageFile input) {
        return clean(input).stream()
                .map(posting -> new Reading(posting, extract(file, posting)))
                .toList();
    }

    private List<CleanPosting> clean(PageFile input) {
        return cleaner.clean(input.page(), input.body(), Instant.now());
    }

    private List<IndicatorEvent> extract(Path file, CleanPosting posting) {
        List<IndicatorEvent> events = extractor.extract(posting, Instant.now()).events();
        if (events.isEmpty()) {
            Console.say(file + ": " + whyNothing(posting));
        }
        return events;
    }

    private static String whyNothing(CleanPosting posting) {
        return posting.spam() ? "holds nothing but spam" : "no claim was found";
    }
}
