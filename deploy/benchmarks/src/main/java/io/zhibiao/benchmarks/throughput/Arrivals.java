package io.zhibiao.benchmarks.throughput;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.Ids;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Watches for postings whose claims all can be found by a search. */
final class Arrivals implements AutoCloseable {
    private static final String QUERY =
            "{\"size\":1000,\"_source\":false,\"seq_no_primary_term\":true,\"sort\":[{\"_seq_no\":\"asc\"}],\"query\":{\"range\":{\"_seq_no\":{\"gt\":%d}}}}";

    private final Map<String, CompletableFuture<Instant>> seen = new ConcurrentHashMap<>();
    private final String address;
    private final Thread thread;
    private volatile boolean ended;
    private long last = -1;

    private Arrivals(String address) {
        this.address = address + "/zhibiao-extractions/_search";
        this.thread = Thread.ofPlatform().unstarted(this::run);
    }

    static Arrivals watch(String elasticsearch) throws IOException {
        Arrivals arrivals = new Arrivals(elasticsearch);
        arrivals.look();
        arrivals.thread.start();
        return arrivals;
    }

    /** When a page's posting was found first; waits for it. */
    Instant of(String url) throws Exception {
        return future(Ids.posting(url)).get(120, TimeUnit.SECONDS);
    }

    private CompletableFuture<Instant> future(String posting) {
        return seen.computeIfAbsent(posting, p -> new CompletableFuture<>());
    }

    private void run() {
        while (!ended) {
            try {
                look();
            } catch (IOException e) {
                // Elasticsearch is busy: the next look finds what this one did not.
                LockSupport.parkNanos(100_000_000);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void look() throws IOException {
        JsonNode hits = Http.post(address, QUERY.formatted(last)).at("/hits/hits");
        Instant now = Instant.now();
        for (JsonNode hit : hits) {
            future(hit.path("_id").asText()).complete(now);
            last = hit.path("_seq_no").asLong();
        }
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
