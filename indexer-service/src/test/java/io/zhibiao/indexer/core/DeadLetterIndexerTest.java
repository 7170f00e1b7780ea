package io.zhibiao.indexer.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.indexer.core.store.Index;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterIndexerTest {
    private static final Instant NOON = Instant.parse("2025-01-10T12:00:00Z");

    private final MemoryDocuments documents = new MemoryDocuments();
    private final DeadLetterIndexer indexer = new DeadLetterIndexer(documents);

    private static Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_id", "p1");
        headers.put("ce_type", "io.zhibiao.page.fetched.v1");
        headers.put("dead-letter-topic", "pages.raw");
        headers.put("dead-letter-partition", "2");
        headers.put("dead-letter-offset", "7");
        headers.put("dead-letter-cause", "io.zhibiao.cleaner.core.UnreadablePage");
        headers.put("dead-letter-reason", "the page is empty");
        return headers;
    }

    private static DeadLetter letter(Map<String, String> headers, int second) {
        return DeadLetter.of(
                "pages.raw.dead-letter",
                "0 " + second,
                "https://www.linjiang.gov.cn/a",
                headers,
                12,
                NOON.plusSeconds(second));
    }

    private JsonNode only() {
        assertThat(documents.all(Index.DEAD_LETTERS)).hasSize(1);
        return documents.all(Index.DEAD_LETTERS).values().iterator().next();
    }

    @Test
    void it_is_told_where_it_stood_and_why_it_was_given_up() {
        assertThat(indexer.index(List.of(letter(headers(), 0)))).isEmpty();
        assertThat(only().path("topic").asText()).isEqualTo("pages.raw");
        assertThat(only().path("partition").asInt()).isEqualTo(2);
        assertThat(only().path("offset").asLong()).isEqualTo(7);
        assertThat(only().path("key").asText()).isEqualTo("https://www.linjiang.gov.cn/a");
        assertThat(only().path("cause").asText()).isEqualTo("UnreadablePage");
        assertThat(only().path("reason").asText()).isEqualTo("the page is empty");
        assertThat(only().path("bytes").asInt()).isEqualTo(12);
        assertThat(only().path("at").asText()).isEqualTo("2025-01-10T12:00:00Z");
    }

    @Test
    void one_that_ends_there_again_stays_as_it_was_told_first() {
        indexer.index(List.of(letter(headers(), 0), letter(headers(), 5)));
        int written = documents.written();
        indexer.index(List.of(letter(headers(), 60)));
        assertThat(documents.written()).isEqualTo(written);
        assertThat(only().path("at").asText()).isEqualTo("2025-01-10T12:00:00Z");
    }

    @Test
    void whatever_the_headers_lack_it_is_told() {
        indexer.index(List.of(DeadLetter.of("indicators.dead-letter", "0 1", null, Map.of(), 0, NOON)));
        assertThat(only().path("topic").asText()).isEqualTo("indicators.dead-letter");
        assertThat(only().path("cause").asText()).isEqualTo("unknown");
    }

    @Test
    void letters_that_do_not_tell_where_they_stood_are_told_apart() {
        indexer.index(List.of(
                DeadLetter.of("pages.raw.dead-letter", "0 1", "a", Map.of(), 0, NOON),
                DeadLetter.of("pages.raw.dead-letter", "0 2", "a", Map.of(), 0, NOON)));
        assertThat(documents.all(Index.DEAD_LETTERS)).hasSize(2);
    }

    @Test
    void hostile_headers_are_cut_and_numbers_that_are_none_left_out() {
        Map<String, String> headers = headers();
        headers.put("dead-letter-reason", "长".repeat(100_000));
        headers.put("dead-letter-partition", "-1");
        headers.put("dead-letter-offset", "99999999999999999999");
        indexer.index(List.of(letter(headers, 0)));
        assertThat(only().path("reason").asText()).hasSize(501);
        assertThat(only().path("partition").isNull()).isTrue();
        assertThat(only().path("offset").isNull()).isTrue();
    }

    @Test
    void what_the_store_refuses_is_told() {
        documents.refuse(letter(headers(), 0).id());
        assertThat(indexer.index(List.of(letter(headers(), 0)))).containsExactly("refused for the test");
    }
}
