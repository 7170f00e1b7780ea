package io.zhibiao.standalone.report;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.EventKey;
import io.zhibiao.events.Ids;
import io.zhibiao.events.Topic;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Where the postings of a page are on their way to the index: the last message of each stage, and the documents. */
public final class Whereabouts {
    private final String elasticsearch;
    private final Messages messages;
    private final String page;
    private final Set<String> postings = new TreeSet<>();
    private final Table table = Table.of("stage", "posting", "at", "since", "what");

    private Whereabouts(String elasticsearch, Messages messages, String url) {
        this.elasticsearch = elasticsearch;
        this.messages = messages;
        page = CanonicalUrl.of(url);
        postings.add(Ids.posting(page));
    }

    /**
     * A table of the stages, those that nothing has reached yet included. Reads the topics from their beginning.
     *
     * @param url of the page, in any of its spellings; a gazette's has several postings
     */
    public static String of(String bootstrap, String elasticsearch, String url) {
        try (Messages messages = new Messages(bootstrap)) {
            return new Whereabouts(elasticsearch, messages, url).told();
        }
    }

    private String told() {
        stage(Topic.PAGES_RAW, this::isPage);
        rows(Topic.PAGES_RAW_DEAD_LETTER, this::isPage);
        postings.addAll(stage(Topic.POSTINGS_CLEAN, this::isOfPage));
        rows(Topic.POSTINGS_CLEAN_DEAD_LETTER, m -> postings.contains(posting(m)));
        stage(Topic.INDICATORS, m -> postings.contains(posting(m)));
        rows(Topic.INDICATORS_DEAD_LETTER, m -> postings.contains(posting(m)));
        for (String posting : postings) {
            documents("zhibiao-postings", "id", posting);
            documents("zhibiao-indicators", "posting.id", posting);
            documents("zhibiao-extractions", "_id", posting);
            documents("zhibiao-alerts", "posting.id", posting);
        }
        return table.toString();
    }

    private boolean isPage(ConsumerRecord<String, byte[]> message) {
        return message.key() != null && CanonicalUrl.of(message.key()).equals(page);
    }

    private boolean isOfPage(ConsumerRecord<String, byte[]> message) {
        return CanonicalUrl.of(header(message, "ce_source")).equals(page);
    }

    private static String posting(ConsumerRecord<String, byte[]> message) {
        return message.key() == null ? "" : EventKey.posting(message.key());
    }

    /** The last message of each posting, told in the table; or that there is none. */
    private Set<String> stage(Topic topic, Predicate<ConsumerRecord<String, byte[]>> mine) {
        Set<String> reached = rows(topic, mine);
        if (reached.isEmpty()) {
            table.row(topic.topicName(), "", "", "", "nothing yet");
        }
        return reached;
    }

    private Set<String> rows(Topic topic, Predicate<ConsumerRecord<String, byte[]>> mine) {
        Map<String, ConsumerRecord<String, byte[]>> last = new TreeMap<>();
        messages.each(topic, message -> {
            if (mine.test(message)) {
                last.put(posting(message), message);
            }
        });
        last.values()
                .forEach(m -> table.row(
                        topic.topicName(),
                        isPage(m) ? "" : posting(m),
                        m.partition() + "@" + m.offset(),
                        Instant.ofEpochMilli(m.timestamp()),
                        what(m)));
        return last.keySet();
    }

    /** The cause of a dead letter, on one line; else size and trace. */
    private static String what(ConsumerRecord<String, byte[]> message) {
        String reason = header(message, "dead-letter-reason");
        int size = message.value() == null ? 0 : message.value().length;
        return reason.isEmpty()
                ? size + " bytes, trace " + header(message, "traceparent")
                : reason.replaceAll("\\p{Cntrl}", " ");
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void documents(String index, String field, String posting) {
        String query = "{\"query\":{\"term\":{\"%s\":\"%s\"}}}".formatted(field, posting);
        try {
            String count = Http.post(elasticsearch + "/" + index + "/_count", query)
                    .path("count")
                    .asText();
            table.row(index, posting, "", "", count + " documents");
        } catch (IOException e) {
            table.row(index, posting, "", "", "Elasticsearch does not answer: " + e.getMessage());
        }
    }
}
