package io.zhibiao.standalone.cli;

import io.zhibiao.cleaner.core.Cleaner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Cleans files without any server. */
@Command(
        name = "clean",
        description =
                "Cleans pages (html, txt, pdf, docx, doc, xlsx, xls; a folder recursively): one CleanPosting a line on standard output.")
final class CleanCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "file or folder")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        Cleaner cleaner = Cleaner.standard();
        JsonLines out = new JsonLines(System.out);
        int code = new FileJob("cleaning", paths)
                .run((file, input) ->
                        cleaner.clean(input.page(), input.body(), Instant.now()).forEach(out::write));
        out.flush();
        return code;
    }
}
