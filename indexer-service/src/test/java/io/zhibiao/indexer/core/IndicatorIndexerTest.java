package io.zhibiao.indexer.core;

import static io.zhibiao.indexer.core.Sample.claim;
import static io.zhibiao.indexer.core.Sample.extraction;
import static io.zhibiao.indexer.core.Sample.letters;
import static io.zhibiao.indexer.core.Sample.posting;
import static io.zhibiao.indexer.core.Sample.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.PostingRef;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndicatorIndexerTest {
    private static final String URL = "https://www.linjiang.gov.cn/a.html";
    private static final String MIRROR = "https://news.example.org/b.html";

    private final MemoryDocuments documents = new MemoryDocuments();
    private final List<Alert> sent = new ArrayList<>();
    private final Outbox outbox = new Outbox(documents, this::send, Clock.fixed(Sample.START, ZoneOffset.UTC));
    private final IndicatorIndexer indexer =
            new IndicatorIndexer(documents, outbox, Clock.fixed(Sample.START, ZoneOffset.UTC));

    private Set<String> send(List<Alert> alerts) {
        sent.addAll(alerts);
        Set<String> ids = new HashSet<>();
        alerts.forEach(a -> ids.add(a.id()));
        return ids;
    }

    /** The types of alerts on targets. */
    private List<String> sentTypes() {
        return onTargets().map(a -> a.type().name()).toList();
    }

    private Stream<Alert> onTargets() {
        return sent.stream().filter(a -> a.type() != AlertType.POSTING_NEW);
    }

    private List<Object> first() {
        PostingRef posting = posting(URL, 1, 0);
        return extraction(posting, target(posting, 6.5, Bound.APPROX), claim(posting, ClaimKind.ACTUAL, "2023", 5.8));
    }

    private List<Object> revised() {
        PostingRef posting = posting(URL, 2, 30);
        return extraction(posting, target(posting, 6, Bound.APPROX));
    }

    private void index(List<?> messages) {
        assertThat(indexer.index(letters(messages))).isEmpty();
    }

    @Test
    void a_posting_whose_ledger_is_refused_does_not_hold_the_others_for_ever() {
        documents.refuse(posting(URL, 1, 0).id());
        assertThatThrownBy(() -> indexer.index(letters(first())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refused for the test");
    }

    private JsonNode onlyTarget() {
        Map<String, JsonNode> targets = documents.all(Index.TARGETS);
        assertThat(targets).hasSize(1);
        return targets.values().iterator().next();
    }

    @Test
    void a_posting_makes_events_a_target_and_one_alert() {
        index(first());
        assertThat(documents.all(Index.INDICATORS)).hasSize(2);
        assertThat(onlyTarget().path("value").asDouble()).isEqualTo(6.5);
        assertThat(onlyTarget().at("/lastYear/actual/value").asDouble()).isEqualTo(5.8);
        assertThat(onTargets())
                .extracting(a -> a.message().zh())
                .containsExactly("临江县 地区生产总值增长目标(2024)：6.5%左右（上年实际 5.8%）");
    }

    @Test
    void events_and_marker_in_batches_of_their_own_do_the_same() {
        for (Object message : first()) {
            index(List.of(message));
        }
        assertThat(onlyTarget().at("/lastYear/actual/value").asDouble()).isEqualTo(5.8);
        assertThat(sentTypes()).containsExactly("TARGET_NEW");
    }

    @Test
    void a_sent_alert_is_marked() {
        index(first());
        assertThat(documents.all(Index.ALERTS).values())
                .allSatisfy(a -> assertThat(a.path("published").asBoolean()).isTrue());
    }

    @Test
    void a_replay_writes_nothing() {
        index(first());
        index(revised());
        int written = documents.written();
        index(first());
        index(revised());
        assertThat(documents.written()).isEqualTo(written);
        assertThat(sentTypes()).containsExactly("TARGET_NEW", "TARGET_REVISED");
    }

    @Test
    void the_same_revision_fetched_later_changes_no_document_that_is_shown() {
        index(first());
        Map<Index, Map<String, JsonNode>> before = shown();
        index(firstFetchedAt(500));
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void an_older_revision_that_comes_late_does_not_replace_one_seen_again_since() {
        index(first());
        index(firstFetchedAt(500));
        Map<Index, Map<String, JsonNode>> before = shown();
        index(revised());
        assertThat(shown()).isEqualTo(before);
        assertThat(sentTypes()).containsExactly("TARGET_NEW");
    }

    private static List<Object> firstFetchedAt(int minutes) {
        PostingRef later = posting(URL, 1, minutes);
        return extraction(later, target(later, 6.5, Bound.APPROX), claim(later, ClaimKind.ACTUAL, "2023", 5.8));
    }

    private Map<Index, Map<String, JsonNode>> shown() {
        return Map.of(
                Index.INDICATORS, documents.all(Index.INDICATORS),
                Index.TARGETS, documents.all(Index.TARGETS),
                Index.ALERTS, documents.all(Index.ALERTS));
    }

    @Test
    void events_of_an_older_revision_among_those_of_a_newer_one_do_not_count() {
        List<Object> mixed = new ArrayList<>(revised());
        mixed.add(1, first().get(0));
        index(mixed);
        assertThat(onlyTarget().path("value").asDouble()).isEqualTo(6);
    }

    @Test
    void a_report_seen_first_is_told_once_and_other_postings_are_not() {
        index(first());
        index(revised());
        assertThat(sent.stream().filter(a -> a.type() == AlertType.POSTING_NEW))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.message().zh()).isEqualTo("临江县 发布政府工作报告：临江县工作报告");
                    assertThat(a.message().en()).isEqualTo("临江县: new government work report: 临江县工作报告");
                });
    }

    @Test
    void a_revision_removes_what_it_no_longer_claims() {
        index(first());
        index(revised());
        assertThat(documents.all(Index.INDICATORS)).hasSize(1);
        assertThat(onlyTarget().path("value").asDouble()).isEqualTo(6);
        assertThat(onlyTarget().path("lastYear").path("actual").isNull()).isTrue();
        assertThat(onlyTarget().path("history")).hasSize(1);
    }

    @Test
    void two_revisions_in_one_batch_raise_the_same_alerts() {
        List<Object> both = new ArrayList<>(first());
        both.addAll(revised());
        index(both);
        assertThat(sentTypes()).containsExactly("TARGET_NEW", "TARGET_REVISED");
    }

    @Test
    void a_revision_without_the_target_withdraws_it() {
        index(first());
        PostingRef posting = posting(URL, 2, 30);
        index(extraction(posting));
        assertThat(documents.all(Index.TARGETS)).isEmpty();
        assertThat(documents.all(Index.INDICATORS)).isEmpty();
    }

    @Test
    void an_older_revision_that_comes_late_changes_nothing() {
        index(revised());
        int written = documents.written();
        index(first());
        assertThat(documents.written()).isEqualTo(written);
    }

    @Test
    void events_of_a_revision_whose_marker_was_compacted_away_are_removed_by_the_next_marker() {
        index(first().subList(0, 2));
        index(revised());
        assertThat(documents.all(Index.INDICATORS)).hasSize(1);
    }

    @Test
    void a_marker_delivered_again_after_the_events_of_the_next_revision_withdraws_nothing() {
        index(first());
        index(revised().subList(0, 1));
        index(first().subList(2, 3));
        assertThat(onlyTarget().path("value").asDouble()).isEqualTo(6.5);
        index(revised().subList(1, 2));
        assertThat(onlyTarget().path("firstSeenAt").asText()).isEqualTo("2024-01-10T08:00:00Z");
        assertThat(sentTypes()).containsExactly("TARGET_NEW", "TARGET_REVISED");
    }

    @Test
    void a_mirror_is_a_source_and_no_alert() {
        index(first());
        PostingRef mirror = posting(MIRROR, 1, 10);
        index(extraction(mirror, target(mirror, 6.5, Bound.APPROX)));
        assertThat(onlyTarget().path("sources")).hasSize(2);
        assertThat(onlyTarget().path("mirrors").asInt()).isEqualTo(1);
        assertThat(sentTypes()).containsExactly("TARGET_NEW");
    }

    @Test
    void another_value_elsewhere_is_a_conflict() {
        index(first());
        PostingRef other = posting(MIRROR, 1, 10);
        index(extraction(other, target(other, 7, Bound.EQ)));
        assertThat(onlyTarget().path("conflict").asBoolean()).isTrue();
        assertThat(onlyTarget().path("value").asDouble()).isEqualTo(6.5);
        assertThat(sentTypes()).containsExactly("TARGET_NEW", "TARGET_CONFLICT");
    }

    @Test
    void what_is_said_of_other_regions_makes_no_target() {
        PostingRef posting = posting(URL, 1, 0);
        IndicatorEvent event = Sample.in(Sample.NATION, target(posting, 5, Bound.APPROX));
        index(extraction(posting, event));
        assertThat(documents.all(Index.INDICATORS)).hasSize(1);
        assertThat(documents.all(Index.TARGETS)).isEmpty();
    }

    @Test
    void a_message_that_is_no_event_is_rejected_alone() {
        List<Object> messages = new ArrayList<>(first());
        Letter good = letters(messages).getFirst();
        messages.add(1, new Letter(0, "x", good.headers(), "{\"id\":1}".getBytes(StandardCharsets.UTF_8)));
        List<Rejection> rejections = indexer.index(letters(messages));
        assertThat(rejections).extracting(Rejection::number).containsExactly(1);
        assertThat(documents.all(Index.INDICATORS)).hasSize(2);
    }

    @Test
    void a_message_without_type_is_rejected_with_the_reason() {
        List<Rejection> rejections = indexer.index(List.of(new Letter(0, "x", Map.of(), new byte[0])));
        assertThat(rejections).extracting(Rejection::reason).containsExactly("header ce_type is missing");
    }

    @Test
    void an_id_longer_than_a_documents_is_rejected_before_it_is_sent() {
        List<Object> messages = new ArrayList<>(first());
        Letter good = letters(messages).get(1);
        String json = new String(Objects.requireNonNull(good.value()), StandardCharsets.UTF_8);
        byte[] longer =
                json.replaceFirst("\"id\":\"", "\"id\":\"" + "0".repeat(512)).getBytes(StandardCharsets.UTF_8);
        messages.set(1, new Letter(1, good.group(), good.headers(), longer));

        assertThat(indexer.index(letters(messages)))
                .containsExactly(new Rejection(
                        1,
                        "id has 544 bytes, more than the 512 that a document's id may have",
                        InvalidEvent.class.getName()));
        assertThat(documents.all(Index.INDICATORS)).hasSize(1);
    }

    @Test
    void a_name_longer_than_a_term_is_rejected_before_it_is_sent() {
        List<Object> messages = new ArrayList<>(first());
        Letter good = letters(messages).get(1);
        String json = new String(Objects.requireNonNull(good.value()), StandardCharsets.UTF_8);
        String unit = "\"unit\":\"" + "元".repeat(11_000) + "\"";
        byte[] longer = json.replace("\"unit\":\"%\"", unit).getBytes(StandardCharsets.UTF_8);
        messages.set(1, new Letter(1, good.group(), good.headers(), longer));

        assertThat(indexer.index(letters(messages)))
                .containsExactly(new Rejection(
                        1,
                        "unit has 33000 bytes, more than the 32766 that an index's term may have",
                        InvalidEvent.class.getName()));
        assertThat(documents.all(Index.INDICATORS)).hasSize(1);
    }

    @Test
    void a_long_sentence_is_no_name() {
        List<Object> messages = new ArrayList<>(first());
        Letter good = letters(messages).get(1);
        String json = new String(Objects.requireNonNull(good.value()), StandardCharsets.UTF_8);
        byte[] longer = json.replaceFirst("\"quote\":\"", "\"quote\":\"" + "长".repeat(20_000))
                .getBytes(StandardCharsets.UTF_8);
        messages.set(1, new Letter(1, good.group(), good.headers(), longer));

        assertThat(indexer.index(letters(messages))).isEmpty();
    }

    @Test
    void an_event_that_the_store_refuses_is_rejected_and_the_others_count() {
        IndicatorEvent refused = (IndicatorEvent) first().get(1);
        documents.refuse(refused.id());
        List<Rejection> rejections = indexer.index(letters(first()));
        assertThat(rejections).containsExactly(Rejection.byStore(1, "refused for the test"));
        assertThat(sentTypes()).containsExactly("TARGET_NEW");
        assertThat(onlyTarget().path("lastYear").path("actual").isNull()).isTrue();
    }

    @Test
    void wherever_it_fails_doing_it_again_gives_the_same_and_each_alert_once() {
        index(first());
        index(revised());
        Map<String, JsonNode> targets = documents.all(Index.TARGETS);
        int writes = documents.written();
        for (int failing = 0; failing <= writes; failing++) {
            IndicatorIndexerTest other = new IndicatorIndexerTest();
            other.documents.failAfter(failing);
            other.indexAgainAfterFault(first());
            other.indexAgainAfterFault(revised());
            assertThat(other.documents.all(Index.TARGETS))
                    .as("failing at write %d", failing)
                    .isEqualTo(targets);
            assertThat(other.documents.all(Index.ALERTS)).hasSize(3);
            assertThat(other.documents.all(Index.INDICATORS)).hasSize(1);
        }
    }

    private void indexAgainAfterFault(List<Object> messages) {
        try {
            index(messages);
        } catch (Unavailable e) {
            index(messages);
        }
    }

    @Test
    void a_fault_of_the_store_is_told() {
        documents.failAfter(0);
        assertThatThrownBy(() -> index(first())).isInstanceOf(Unavailable.class);
    }

    @Test
    void alerts_left_undelivered_are_delivered_on_a_visit() {
        documents.failAfter(5);
        assertThatThrownBy(() -> index(first())).isInstanceOf(Unavailable.class);
        indexer.deliver(documents.all(Index.SERIES).keySet());
        assertThat(sentTypes()).containsExactly("TARGET_NEW");
        assertThat(documents.all(Index.TARGETS)).hasSize(1);
    }
}
