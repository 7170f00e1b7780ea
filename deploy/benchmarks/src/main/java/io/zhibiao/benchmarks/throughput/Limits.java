package io.zhibiao.benchmarks.throughput;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Topic;
import io.zhibiao.extractor.core.Extractor;
import io.zhibiao.indexer.elasticsearch.Transport;
import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.SearchServer;
import io.zhibiao.standalone.stack.Stack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.elasticsearch.client.RestClient;
import org.jsoup.Jsoup;

/** What each part reaches without the others, on the same pages: postings a second by the part's name. */
final class Limits {
    static final String JSOUP = "jsoup's parser alone, one thread";
    static final String CLEANER = "cleaner's core alone, one thread";
    static final String EXTRACTOR = "extractor's core alone, one thread";
    static final String BULK = "bare bulk writing of the same documents";
    static final String NAIVE = "naive loop: clean, extract, index, next";
    static final String KAFKA = "Kafka alone, the pages written and read";

    /** Rounds through all pages that warm a core up. */
    private static final int ROUNDS = 3;

    /** Pages whose documents are stored: all of these are held in memory, half of them warm the loop up. */
    private static final int STORED = 600;

    private final List<GeneratedPages.Page> pages;
    private final int warm;
    private final Map<String, Double> rates = new LinkedHashMap<>();

    private Limits(List<GeneratedPages.Page> pages, int warm) {
        this.pages = pages;
        this.warm = warm;
    }

    /**
     * Measures them.
     *
     * @param warm how many of the pages only warm up
     */
    static Map<String, Double> of(Path data, List<GeneratedPages.Page> pages, int warm) throws Exception {
        Limits limits = new Limits(pages, warm);
        limits.cores();
        limits.search(data);
        limits.kafka(data);
        return limits.rates;
    }

    private void cores() {
        rate(JSOUP, pages, Limits::parse);
        Cleaner cleaner = Cleaner.standard();
        rate(CLEANER, pages, page -> clean(cleaner, page).size());
        List<CleanPosting> postings =
                pages.stream().flatMap(page -> clean(cleaner, page).stream()).toList();
        Extractor extractor = Extractor.standard();
        rate(
                EXTRACTOR,
                postings,
                p -> extractor.extract(p, Instant.EPOCH).events().size());
    }

    private static List<CleanPosting> clean(Cleaner cleaner, GeneratedPages.Page page) {
        return cleaner.clean(page.facts(), page.body(), Instant.EPOCH);
    }

    private static int parse(GeneratedPages.Page page) {
        try {
            return Jsoup.parse(
                            new ByteArrayInputStream(page.body()),
                            null,
                            page.facts().url())
                    .childNodeSize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> void rate(String name, List<T> all, ToIntFunction<T> work) {
        int done = 0;
        for (int i = 0; i < ROUNDS; i++) {
            done += all.stream().mapToInt(work).sum();
        }
        long start = System.nanoTime();
        done += all.stream().mapToInt(work).sum();
        if (done == 0) {
            throw new IllegalStateException(name + " did nothing");
        }
        rates.put(name, all.size() / ((System.nanoTime() - start) / 1e9));
    }

    private void search(Path data) throws Exception {
        try (SearchServer server = SearchServer.start(Installation.ofLauncher(), data.resolve("limits"));
                RestClient client = Transport.client(server.address())) {
            NaiveLoop loop = new NaiveLoop(client);
            List<GeneratedPages.Page> some = pages.subList(0, Math.min(STORED, pages.size()));
            loop.run(some.subList(0, some.size() / 2));
            List<GeneratedPages.Page> measured = some.subList(some.size() / 2, some.size());
            long start = System.nanoTime();
            loop.run(measured);
            rates.put(NAIVE, measured.size() / ((System.nanoTime() - start) / 1e9));
            BareBulk bulk = new BareBulk(client, server.address());
            List<BareBulk.Stored> documents = bulk.documents();
            bulk.write(documents);
            rates.put(BULK, some.size() / bulk.write(documents));
        }
    }

    private void kafka(Path data) throws IOException {
        Files.createDirectories(data);
        try (Stack stack = PipelineRun.stack(data.resolve("kafka-alone"), List.of(), 1);
                PageTopic topic = new PageTopic(stack.kafka())) {
            topic.publish(pages.subList(0, warm));
            long start = System.nanoTime();
            topic.publish(pages.subList(warm, pages.size()));
            topic.written(Topic.PAGES_RAW, key -> true, pages.size());
            rates.put(KAFKA, (pages.size() - warm) / ((System.nanoTime() - start) / 1e9));
        }
    }
}
