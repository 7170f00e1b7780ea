package io.zhibiao.benchmarks;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.IndicatorIndexer;
import io.zhibiao.indexer.core.Lanes;
import io.zhibiao.indexer.core.Letter;
import io.zhibiao.indexer.core.Outbox;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.elasticsearch.ElasticsearchDocuments;
import io.zhibiao.indexer.elasticsearch.Templates;
import io.zhibiao.indexer.elasticsearch.Transport;
import io.zhibiao.standalone.stack.Http;
import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.SearchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/**
 * How fast the indexer writes, beside a bare {@link BulkIngester} that writes the same documents to indices of the same mappings on
 * the same server; in turns, in one run. Then the same with every twentieth message bad.
 */
public final class IndexingRate {
    private static final int ROUNDS = 12;
    private static final int POSTINGS = 60;
    private static final int BATCH = 1000;
    private static final List<Index> SHOWN =
            List.of(Index.INDICATORS, Index.SERIES, Index.TARGETS, Index.ALERTS, Index.EXTRACTIONS);

    private final RestClient client;
    private final String address;
    private final IndicatorIndexer indexer;
    private final Lanes lanes = new Lanes(2);
    private final List<Double> indexed = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> spoilt = new ArrayList<>();
    private int next;

    private IndexingRate(RestClient client, String address) {
        this.client = client;
        this.address = address;
        Transport transport = new Transport(client, EventJson.mapper());
        new Templates(transport, 1).put();
        ElasticsearchDocuments documents = new ElasticsearchDocuments(transport);
        Outbox outbox = new Outbox(
                documents, alerts -> alerts.stream().map(Alert::id).collect(Collectors.toSet()), Clock.systemUTC());
        this.indexer = new IndicatorIndexer(documents, outbox, Clock.systemUTC());
    }

    /** Measures and prints; {@code zhibiao.home} is the project's folder. */
    public static void main(String[] args) throws Exception {
        Path data = Files.createTempDirectory("indexing-rate");
        try (SearchServer server = SearchServer.start(Installation.ofLauncher(), data);
                RestClient client = Transport.client(server.address())) {
            new IndexingRate(client, server.address()).run();
        }
    }

    private void run() throws Exception {
        for (int round = -1; round < ROUNDS; round++) {
            // The indices grow from turn to turn: neither the good nor the spoilt ones are always the later.
            boolean spoiltFirst = round % 2 != 0;
            double before = spoiltFirst ? indexSpoilt() : 0;
            Turn turn = indexGood();
            double mixedSeconds = spoiltFirst ? before : indexSpoilt();
            if (round >= 0) {
                indexed.add(turn.documents / turn.seconds);
                bare.add(turn.documents / turn.bareSeconds);
                spoilt.add(turn.documents / mixedSeconds);
            }
        }
        print();
    }

    private Turn indexGood() throws Exception {
        Map<String, ObjectNode> before = count();
        List<Letter> letters = letters();
        double seconds = index(letters, 0);
        Map<String, ObjectNode> written = count();
        before.keySet().forEach(written::remove);
        return new Turn(written.size(), seconds, ingest(written));
    }

    /** The seconds it takes to index as much with bad ones between. */
    private double indexSpoilt() {
        List<Letter> good = letters();
        List<Letter> mixed = Extractions.spoilt(good);
        return index(mixed, mixed.size() - good.size());
    }

    private List<Letter> letters() {
        List<Letter> letters = Extractions.letters(next, POSTINGS);
        next += POSTINGS;
        return letters;
    }

    /**
     * The same documents, indexed and written by the bare ingester.
     *
     * @param seconds the indexer took
     */
    private record Turn(double documents, double seconds, double bareSeconds) {}

    /** Indexes as the service does, batch by batch; returns the seconds it took. */
    private double index(List<Letter> letters, int bad) {
        long start = System.nanoTime();
        int rejected = 0;
        for (int from = 0; from < letters.size(); from += BATCH) {
            List<Letter> batch = letters.subList(from, Math.min(letters.size(), from + BATCH));
            rejected += lanes.run(batch, indexer::index).size();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (rejected != bad) {
            throw new IllegalStateException("rejected " + rejected + " of " + bad + " bad letters");
        }
        return seconds;
    }

    /** All documents by index and id. */
    private Map<String, ObjectNode> count() throws IOException {
        Http.post(address + "/zhibiao-*/_refresh", "");
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        for (Index index : SHOWN) {
            long after = -1;
            while (true) {
                var hits = Http.post(address + "/" + index.current() + "/_search", """
                                {"size":2000,"seq_no_primary_term":true,"sort":[{"_seq_no":"asc"}],"query":{"range":{"_seq_no":{"gt":%d}}}}
                                """.formatted(after))
                        .at("/hits/hits");
                if (hits.isEmpty()) {
                    break;
                }
                hits.forEach(hit -> documents.put(
                        index.current() + "/" + hit.path("_id").asText(), (ObjectNode) hit.path("_source")));
                after = hits.get(hits.size() - 1).path("_seq_no").asLong();
            }
        }
        return documents;
    }

    /** Writes the same documents to empty indices of the same mappings; returns the seconds it took. */
    private double ingest(Map<String, ObjectNode> documents) throws IOException {
        for (Index index : SHOWN) {
            client.performRequest(new Request("PUT", "/" + index.current() + ".bare"));
        }
        RestClientTransport transport = new RestClientTransport(client, new JacksonJsonpMapper(EventJson.mapper()));
        long start = System.nanoTime();
        try (BulkIngester<Void> ingester = BulkIngester.of(b -> b.client(new ElasticsearchClient(transport)))) {
            documents.forEach((key, document) -> {
                int slash = key.indexOf('/');
                ingester.add(o -> o.index(i -> i.index(key.substring(0, slash) + ".bare")
                        .id(key.substring(slash + 1))
                        .document(document)));
            });
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        for (Index index : SHOWN) {
            client.performRequest(new Request("DELETE", "/" + index.current() + ".bare"));
        }
        return seconds;
    }

    private void print() {
        System.out.printf("%-34s %14s %8s%n", "documents a second, median of " + ROUNDS, "rate", "ratio");
        System.out.printf("%-34s %14.0f %8.2f%n", "bare BulkIngester", median(bare), 1.0);
        System.out.printf("%-34s %14.0f %8.2f%n", "indexer", median(indexed), ratio(indexed, bare));
        System.out.printf(
                "%-34s %14.0f %8.2f of the indexer without%n",
                "indexer, every 20th message bad", median(spoilt), ratio(spoilt, indexed));
        System.out.println(
                "rounds: bare " + rounded(bare) + " indexer " + rounded(indexed) + " bad " + rounded(spoilt));
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream().map(Math::round).toList();
    }

    /** The median of the ratios of each round. */
    private static double ratio(List<Double> some, List<Double> others) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            ratios.add(some.get(i) / others.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
        return Arrays.stream(sorted).skip((sorted.length - 1) / 2).findFirst().orElse(0);
    }
}
