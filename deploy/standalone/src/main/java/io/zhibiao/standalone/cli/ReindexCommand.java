package io.zhibiao.standalone.cli;

import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.elasticsearch.Transport;
import io.zhibiao.indexer.reindex.Reindex;
import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.RunningStack;
import io.zhibiao.standalone.stack.StackFailure;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves the documents to indices of the present mappings. */
@Command(
        name = "reindex",
        description = {
            "Moves all documents to indices of the present mappings, from the topics; readers read on, writers are held for the last moments.",
            "Do it after an update that says so: until then its indexer waits."
        })
final class ReindexCommand implements Callable<Integer> {
    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            description = "Elasticsearch (default: the one that runs here)")
    private @Nullable String elasticsearch;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "broker (default: the one that runs here)")
    private @Nullable String kafka;

    @Option(names = "--keep", description = "keep the old indices, without their aliases")
    private boolean keep;

    @Override
    public Integer call() {
        String server = elasticsearch == null ? here().elasticsearch() : elasticsearch;
        String broker = kafka == null ? here().kafka() : kafka;
        try (RestClient client = Transport.client(server)) {
            new Reindex(new Transport(client, EventJson.mapper()), broker, Console::say).run(keep);
            return ExitCode.DONE;
        } catch (IOException | RuntimeException e) {
            throw new StackFailure("reindexing broke off, all is as it was: " + e.getMessage(), e);
        }
    }

    private static RunningStack here() {
        return RunningStack.find(Installation.ofLauncher())
                .orElseThrow(() -> new StackFailure(
                        "no stack runs here: start one with ./zhibiao up, or name --elasticsearch and --kafka"));
    }
}
