package io.zhibiao.standalone.stack;

import java.nio.file.Path;
import java.time.Duration;

/** Elasticsearch alone, on an empty folder: what indexing is measured on. */
public final class SearchServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(100);

    private final ServerProcess process;
    private final String address;

    private SearchServer(ServerProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on a free port and waits until it answers. */
    public static SearchServer start(Installation installation, Path data) throws InterruptedException {
        int port = Ports.anyFree();
        ServerProcess process = ServerProcess.start(
                installation.elasticsearch(data.resolve("elasticsearch"), port, Ports.anyFree()),
                data.resolve("elasticsearch.log"));
        SearchServer server = new SearchServer(process, "http://127.0.0.1:" + port);
        server.await();
        return server;
    }

    private void await() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Http.answers(address + "/_cluster/health")) {
            if (process.endsWithin(POLL) || System.nanoTime() > deadline) {
                process.close();
                throw new StackFailure("Elasticsearch does not come up, see " + process.log());
            }
        }
    }

    /** Its address. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        process.close();
    }
}
