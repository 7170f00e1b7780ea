package io.zhibiao.standalone.cli;

import io.zhibiao.fetcher.core.sources.SourcesFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the published schema. */
@Command(name = "schema", description = "Prints the JSON Schema of files of sources, for editors.")
final class SourcesSchemaCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.out.print(SourcesFile.schema());
        return ExitCode.DONE;
    }
}
