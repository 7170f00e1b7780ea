package io.zhibiao.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.endtoend.IndicatorTopic;
import io.zhibiao.events.Alert;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.RawPage;
import io.zhibiao.extractor.core.Extraction;
import io.zhibiao.extractor.core.Extractor;
import io.zhibiao.indexer.core.IndicatorIndexer;
import io.zhibiao.indexer.core.Letter;
import io.zhibiao.indexer.core.MemoryDocuments;
import io.zhibiao.indexer.core.Outbox;
import io.zhibiao.indexer.core.store.Index;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One process that does what all services do, one page after the other, without a fault. */
final class Sequential {
    /** When a service worked on it is all that may differ. */
    private static final List<String> TIMES = List.of("cleanedAt", "extractedAt", "seenAt");

    private final Cleaner cleaner = Cleaner.standard();
    private final Extractor extractor = Extractor.standard();
    private final MemoryDocuments memory = new MemoryDocuments();
    private final IndicatorIndexer indexer =
            new IndicatorIndexer(memory, new Outbox(memory, Sequential::ids, Clock.systemUTC()), Clock.systemUTC());

    private static Set<String> ids(List<Alert> alerts) {
        return alerts.stream().map(Alert::id).collect(Collectors.toSet());
    }

    /** Works on a page as it was published; what is no page is left out, as it ends with the dead letters. */
    void take(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        message.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        RawPage page;
        try {
            page = RawPage.of(headers);
        } catch (InvalidEvent e) {
            return;
        }
        for (CleanPosting posting : cleaner.clean(page, message.value(), Instant.EPOCH)) {
            index(extractor.extract(posting, Instant.EPOCH));
        }
    }

    private void index(Extraction extraction) {
        List<Letter> letters = new ArrayList<>();
        extraction.events().forEach(e -> letters.add(IndicatorTopic.letter(letters.size(), e)));
        letters.add(IndicatorTopic.letter(letters.size(), extraction.marker()));
        if (!indexer.index(letters).isEmpty()) {
            throw new IllegalStateException(
                    "refused: " + extraction.marker().posting().url());
        }
    }

    /** The documents of an index by their ids, as Elasticsearch gives them, but for times of work. */
    Map<String, JsonNode> documents(Index index) throws IOException {
        Map<String, JsonNode> documents = new TreeMap<>();
        for (Map.Entry<String, JsonNode> document : memory.all(index).entrySet()) {
            documents.put(
                    document.getKey(),
                    timeless(EventJson.mapper().readTree(document.getValue().toString())));
        }
        return documents;
    }

    /** The document without its times of work. */
    static JsonNode timeless(JsonNode document) {
        TIMES.forEach(time -> document.findParents(time).forEach(parent -> ((ObjectNode) parent).remove(time)));
        return document;
    }
}
