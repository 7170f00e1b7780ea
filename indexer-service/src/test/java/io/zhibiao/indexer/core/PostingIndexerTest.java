package io.zhibiao.indexer.core;

import static io.zhibiao.indexer.core.Sample.clean;
import static io.zhibiao.indexer.core.Sample.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Unavailable;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingIndexerTest {
    private static final String URL = "https://www.linjiang.gov.cn/a.html";

    private final MemoryDocuments documents = new MemoryDocuments();
    private final PostingIndexer indexer = new PostingIndexer(documents, documents);

    private ObjectNode stored() {
        return (ObjectNode) documents.all(Index.POSTINGS).values().iterator().next();
    }

    private String text() {
        return stored().path("text").asText();
    }

    @Test
    void a_posting_is_stored_whole() {
        assertThat(indexer.index(letters(List.of(clean(URL, "甲", 0))))).isEmpty();
        assertThat(text()).isEqualTo("甲");
    }

    @Test
    void a_replay_writes_nothing() {
        List<CleanPosting> all = List.of(clean(URL, "甲", 0), clean(URL, "乙", 60), clean(URL, "丙", 90));
        indexer.index(letters(all));
        int written = documents.written();
        indexer.index(letters(all));
        assertThat(documents.written()).isEqualTo(written);
    }

    @Test
    void the_same_content_fetched_later_changes_when_it_was_seen_and_nothing_else() {
        indexer.index(letters(List.of(clean(URL, "甲", 0))));
        ObjectNode before = stored();
        indexer.index(letters(List.of(clean(URL, "甲", 60))));
        assertThat(stored().path("seenAt").asText()).isEqualTo("2024-01-10T09:00:00Z");
        assertThat(stored().<ObjectNode>without("seenAt")).isEqualTo(before.without("seenAt"));
    }

    @Test
    void an_older_revision_that_comes_late_does_not_replace_one_seen_again_since() {
        indexer.index(letters(List.of(clean(URL, "甲", 0), clean(URL, "甲", 60))));
        indexer.index(letters(List.of(clean(URL, "乙", 30))));
        assertThat(text()).isEqualTo("甲");
    }

    @Test
    void a_newer_revision_replaces_an_older_one() {
        indexer.index(letters(List.of(clean(URL, "甲", 0), clean(URL, "乙", 60))));
        assertThat(text()).isEqualTo("乙");
    }

    @Test
    void an_older_revision_does_not_replace_a_newer_one() {
        indexer.index(letters(List.of(clean(URL, "乙", 60))));
        indexer.index(letters(List.of(clean(URL, "甲", 0))));
        assertThat(text()).isEqualTo("乙");
    }

    @Test
    void a_posting_the_store_refuses_is_rejected_with_its_reason() {
        documents.refuse(clean(URL, "甲", 0).id());
        assertThat(indexer.index(letters(List.of(clean("https://x.gov.cn/", "乙", 0), clean(URL, "甲", 0)))))
                .containsExactly(Rejection.byStore(1, "refused for the test"));
        assertThat(documents.all(Index.POSTINGS)).hasSize(1);
    }

    @Test
    void a_report_is_told_to_coverage_and_a_revision_of_another_year_moves_it() {
        CleanPosting posting = clean(URL, "甲", 0);
        indexer.index(letters(List.of(posting)));
        assertThat(documents
                        .all(Index.COVERAGE)
                        .get("990123-2024-work_report")
                        .path("firstSeenAt")
                        .asText())
                .isEqualTo("2024-01-10T08:00:00Z");
        indexer.index(letters(List.of(Sample.ofYear(clean(URL, "乙", 60), 2025))));
        assertThat(documents
                        .all(Index.COVERAGE)
                        .get("990123-2024-work_report")
                        .path("status")
                        .asText())
                .isEqualTo("expected");
        JsonNode moved = documents.all(Index.COVERAGE).get("990123-2025-work_report");
        assertThat(moved.path("status").asText()).isEqualTo("published");
        assertThat(moved.path("firstSeenAt").asText()).isEqualTo("2024-01-10T08:00:00Z");
    }

    @Test
    void a_crash_between_coverage_and_posting_is_repaired() {
        documents.failAfter(1);
        assertThatThrownBy(() -> indexer.index(letters(List.of(clean(URL, "甲", 0)))))
                .isInstanceOf(Unavailable.class);
        indexer.index(letters(List.of(clean(URL, "甲", 0))));
        assertThat(documents.all(Index.COVERAGE)).hasSize(1);
        assertThat(documents.all(Index.POSTINGS)).hasSize(1);
    }

    @Test
    void another_type_of_event_is_rejected() {
        Letter event = letters(List.of(Sample.target(Sample.posting(URL, 1, 0), 6, io.zhibiao.events.Bound.EQ)))
                .getFirst();
        assertThat(indexer.index(List.of(event))).extracting(Rejection::reason).allMatch(r -> r.contains("ce_type"));
    }
}
