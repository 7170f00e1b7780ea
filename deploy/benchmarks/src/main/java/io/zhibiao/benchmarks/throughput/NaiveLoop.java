package io.zhibiao.benchmarks.throughput;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.Alert;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventType;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingRef;
import io.zhibiao.extractor.core.Extraction;
import io.zhibiao.extractor.core.Extractor;
import io.zhibiao.indexer.core.IndicatorIndexer;
import io.zhibiao.indexer.core.Letter;
import io.zhibiao.indexer.core.Outbox;
import io.zhibiao.indexer.core.PostingIndexer;
import io.zhibiao.indexer.elasticsearch.ElasticsearchDocuments;
import io.zhibiao.indexer.elasticsearch.Search;
import io.zhibiao.indexer.elasticsearch.Templates;
import io.zhibiao.indexer.elasticsearch.Transport;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.elasticsearch.client.RestClient;

/** The same cores without Kafka: one process that cleans a page, extracts and indexes it, and takes the next. */
final class NaiveLoop {
    private final Cleaner cleaner = Cleaner.standard();
    private final Extractor extractor = Extractor.standard();
    private final PostingIndexer postings;
    private final IndicatorIndexer indicators;

    NaiveLoop(RestClient client) {
        Transport transport = new Transport(client, EventJson.mapper());
        new Templates(transport, 1).put();
        ElasticsearchDocuments documents = new ElasticsearchDocuments(transport);
        Outbox outbox = new Outbox(
                documents, alerts -> alerts.stream().map(Alert::id).collect(Collectors.toSet()), Clock.systemUTC());
        postings = new PostingIndexer(documents, new Search(transport));
        indicators = new IndicatorIndexer(documents, outbox, Clock.systemUTC());
    }

    /** Returns how many claims were stored. */
    int run(List<GeneratedPages.Page> pages) {
        int claims = 0;
        for (GeneratedPages.Page page : pages) {
            for (CleanPosting posting : cleaner.clean(page.facts(), page.body(), Instant.now())) {
                claims += store(posting);
            }
        }
        return claims;
    }

    private int store(CleanPosting posting) {
        String id = posting.id() + "/" + posting.revision();
        requireStored(postings.index(List.of(letter(0, posting, EventType.POSTING_CLEANED, id, posting))));
        Extraction extraction = extractor.extract(posting, Instant.now());
        List<Letter> letters = new ArrayList<>();
        for (IndicatorEvent event : extraction.events()) {
            letters.add(letter(letters.size(), posting, EventType.INDICATOR_CLAIMED, event.id(), event));
        }
        PostingRef marked = extraction.marker().posting();
        letters.add(letter(letters.size(), posting, EventType.POSTING_EXTRACTED, marked.id(), extraction.marker()));
        requireStored(indicators.index(letters));
        return extraction.events().size();
    }

    private static Letter letter(int number, CleanPosting posting, EventType type, String id, Object event) {
        return new Letter(
                number,
                posting.id(),
                CloudEvent.json(type, id, posting.url(), posting.fetchedAt()),
                EventJson.write(event));
    }

    private static void requireStored(List<?> rejections) {
        if (!rejections.isEmpty()) {
            throw new IllegalStateException("not stored: " + rejections);
        }
    }
}
