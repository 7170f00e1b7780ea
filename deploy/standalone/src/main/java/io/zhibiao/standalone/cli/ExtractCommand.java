package io.zhibiao.standalone.cli;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.extractor.core.Extraction;
import io.zhibiao.extractor.core.Extractor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Cleans files and reads their claims without any server. */
@Command(
        name = "extract",
        description =
                "Reads the claims of pages (html, txt, pdf, docx, doc, xlsx, xls; a folder recursively): one IndicatorEvent a line on standard output.")
final class ExtractCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "file or folder")
    private List<Path> paths = List.of();

    private final Cleaner cleaner = Cleaner.standard();
    private final Extractor extractor = Extractor.standard();

    @Override
    public Integer call() {
        JsonLines out = new JsonLines(System.out);
        int code = new FileJob("extracting", paths).run((file, input) -> extract(file, input, out));
        out.flush();
        return code;
    }

    private void extract(Path file, PageFile input, JsonLines out) {
        for (CleanPosting posting : cleaner.clean(input.page(), input.body(), Instant.now())) {
            Extraction extraction = extractor.extract(posting, Instant.now());
            extraction.events().forEach(out::write);
            if (extraction.events().isEmpty()) {
                Console.say(file + ": " + whyNothing(posting));
            }
        }
    }

    private static String whyNothing(CleanPosting posting) {
        return posting.spam() ? "holds nothing but spam" : "no claim was found";
    }
}
