package io.zhibiao.standalone.cli;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.cleaner.core.charset.PageDecoder;
import io.zhibiao.cleaner.core.charset.Plausibility;
import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Script;
import io.zhibiao.cleaner.core.page.WholePage;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.standalone.look.LookPage;
import io.zhibiao.standalone.look.Looks;
import io.zhibiao.standalone.look.Subject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cleans files without any server. */
@Command(
        name = "clean",
        description =
                "Cleans pages (html, txt, pdf, docx, doc, xlsx, xls; a folder recursively): one CleanPosting a line on standard output.")
final class CleanCommand implements Callable<Integer> {
    @Option(
            names = "--html",
            paramLabel = "OUT",
            description =
                    "write each page beside its cleaned text to look at, instead of JSON: a file (one page, name ends in .html) or a folder")
    private @Nullable Path html;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "file or folder")
    private List<Path> paths = List.of();

    private final Cleaner cleaner = Cleaner.standard();

    @Override
    public Integer call() {
        return html == null ? lines() : looks(html);
    }

    private int lines() {
        JsonLines out = new JsonLines(System.out);
        int code =
                new FileJob("cleaning", paths).run((file, input) -> clean(input).forEach(out::write));
        out.flush();
        return code;
    }

    private int looks(Path out) {
        FileJob job = new FileJob("cleaning", paths);
        try {
            Looks looks = Looks.into(out, job.files(), Subject.CLEANED);
            PageDecoder decoder = new PageDecoder(new Plausibility(Lexicon.standard(), Script.standard()));
            int code = job.run((file, input) -> looks.write(file.toString(), look(file, input, decoder)));
            if (job.failed() < job.files()) {
                Console.say("open " + looks.finish());
            }
            return code;
        } catch (IllegalArgumentException e) {
            Console.say(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private LookPage look(Path file, PageFile input, PageDecoder decoder) {
        String type = input.page().contentType();
        String text = decoder.decode(input.body(), type).text();
        return LookPage.of(file.getFileName().toString(), WholePage.lines(text, type), clean(input));
    }

    private List<CleanPosting> clean(PageFile input) {
        return cleaner.clean(input.page(), input.body(), Instant.now());
    }
}
