package io.zhibiao.indexer.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.Alert;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventType;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthIndexerTest {
    private static final Instant START = Sample.START;
    private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);

    private final MemoryDocuments documents = new MemoryDocuments();
    private final List<Alert> sent = new ArrayList<>();
    private final Outbox outbox = new Outbox(documents, this::send, CLOCK);
    private final HealthIndexer indexer = new HealthIndexer(documents, outbox, CLOCK);
    private final PostingIndexer postings = new PostingIndexer(documents, documents);

    private Set<String> send(List<Alert> alerts) {
        sent.addAll(alerts);
        return alerts.stream().map(Alert::id).collect(Collectors.toSet());
    }

    private static SourceHealth health(
            SourceStatus status,
            int sinceHour,
            int hour,
            Map<Integer, LocalDate> published,
            @Nullable Integer overdue) {
        return new SourceHealth(
                "county",
                "临江县人民政府",
                "https://www.linjiang.gov.cn/list",
                Sample.COUNTY,
                PostingKind.WORK_REPORT,
                status,
                START.plus(Duration.ofHours(sinceHour)),
                status == SourceStatus.HEALTHY ? 0 : 3,
                status == SourceStatus.HEALTHY ? null : "status 503",
                null,
                null,
                null,
                null,
                null,
                new TreeMap<>(published),
                overdue == null ? null : new SourceHealth.Overdue(overdue, LocalDate.of(overdue, 2, 1)),
                START.plus(Duration.ofHours(hour)));
    }

    private static Letter letter(SourceHealth health) {
        return new Letter(
                0,
                health.sourceId(),
                CloudEvent.json(EventType.SOURCE_HEALTH, "id", "urn:test", health.at()),
                EventJson.write(health));
    }

    private void index(SourceHealth... health) {
        for (SourceHealth one : health) {
            assertThat(indexer.index(List.of(letter(one)))).isEmpty();
        }
    }

    private List<String> sentTypes() {
        return sent.stream().map(a -> a.type().name()).toList();
    }

    private String status(String id) {
        JsonNode coverage = documents.all(Index.COVERAGE).get(id);
        return coverage == null ? "" : coverage.path("status").asText();
    }

    private static final SourceHealth WELL = health(SourceStatus.HEALTHY, 0, 0, Map.of(), null);
    private static final SourceHealth FAILS = health(SourceStatus.FAILING, 1, 1, Map.of(), null);
    private static final SourceHealth STILL_FAILS = health(SourceStatus.LAYOUT_CHANGED, 2, 3, Map.of(), null);
    private static final SourceHealth BACK = health(SourceStatus.HEALTHY, 4, 4, Map.of(), null);
    private static final SourceHealth FAILS_AGAIN = health(SourceStatus.FAILING, 5, 5, Map.of(), null);

    @Test
    void each_failure_and_each_recovery_is_told_once() {
        SourceHealth[] all = {WELL, FAILS, STILL_FAILS, BACK, FAILS_AGAIN};
        index(all);
        index(all);
        assertThat(sentTypes()).containsExactly("SOURCE_FAILING", "SOURCE_RECOVERED", "SOURCE_FAILING");
        assertThat(sent.getFirst().message().zh()).contains("临江县人民政府", "无法读取", "status 503");
        assertThat(sent.get(1).message().en()).contains("is back");
        assertThat(documents.all(Index.SOURCES).get("county").path("status").asText())
                .isEqualTo("failing");
    }

    @Test
    void a_source_that_is_watched_no_more_is_forgotten_until_it_tells_again() {
        index(WELL);
        Letter nothing = new Letter(0, "county", Map.of(), null);
        assertThat(indexer.index(List.of(nothing, nothing))).isEmpty();
        assertThat(documents.all(Index.SOURCES)).isEmpty();
        index(FAILS);
        assertThat(documents.all(Index.SOURCES)).containsKey("county");
    }

    @Test
    void a_source_known_first_as_healthy_is_no_alert() {
        index(WELL);
        assertThat(sent).isEmpty();
        assertThat(status("990123-2024-work_report")).isEqualTo("expected");
    }

    @Test
    void what_can_not_be_read_may_be_out_and_is_not_overdue() {
        index(health(SourceStatus.FAILING, 1, 1, Map.of(), 2024));
        assertThat(status("990123-2024-work_report")).isEqualTo("failing");
        assertThat(sentTypes()).containsExactly("SOURCE_FAILING");
    }

    @Test
    void an_overdue_report_is_told_once() {
        index(WELL, health(SourceStatus.HEALTHY, 0, 5, Map.of(2023, LocalDate.of(2023, 2, 1)), 2024));
        index(health(SourceStatus.HEALTHY, 0, 6, Map.of(2023, LocalDate.of(2023, 2, 1)), 2024));
        assertThat(status("990123-2023-work_report")).isEqualTo("published");
        assertThat(status("990123-2024-work_report")).isEqualTo("overdue");
        assertThat(sentTypes()).containsExactly("REGION_OVERDUE");
        assertThat(sent.getFirst().message().zh()).contains("临江县 2024年政府工作报告逾期未公布", "2024-02-01");
    }

    @Test
    void a_report_that_came_elsewhere_is_not_overdue() {
        postings.index(Sample.letters(List.of(Sample.clean("https://news.example.org/a", "甲", 0))));
        index(health(SourceStatus.HEALTHY, 0, 5, Map.of(), 2024));
        assertThat(status("990123-2024-work_report")).isEqualTo("published");
        assertThat(sent).isEmpty();
    }

    @Test
    void a_report_that_comes_at_last_is_published() {
        index(health(SourceStatus.HEALTHY, 0, 5, Map.of(), 2024));
        CleanPosting posting = Sample.clean("https://www.linjiang.gov.cn/a", "甲", 600);
        postings.index(Sample.letters(List.of(posting)));
        JsonNode coverage = documents.all(Index.COVERAGE).get("990123-2024-work_report");
        assertThat(coverage.path("status").asText()).isEqualTo("published");
        assertThat(coverage.path("postings").get(0).asText()).isEqualTo(posting.id());
        assertThat(coverage.path("sourceId"))
                .as("by which it was found, and which is watched for it")
                .extracting(JsonNode::asText)
                .containsExactly(posting.sourceId(), "county");
    }

    @Test
    void wherever_it_fails_doing_it_again_gives_the_same_and_each_alert_once() {
        for (int failing = 0; failing < 12; failing++) {
            HealthIndexerTest other = new HealthIndexerTest();
            other.documents.failAfter(failing);
            for (SourceHealth one : List.of(WELL, FAILS, health(SourceStatus.HEALTHY, 4, 5, Map.of(), 2024))) {
                other.again(one);
            }
            assertThat(other.documents.all(Index.ALERTS))
                    .as("failing at write %d", failing)
                    .hasSize(3);
            assertThat(other.status("990123-2024-work_report")).isEqualTo("overdue");
        }
    }

    private void again(SourceHealth health) {
        try {
            index(health);
        } catch (Unavailable e) {
            index(health);
        }
    }

    @Test
    void what_is_no_health_is_rejected() {
        Letter bad = new Letter(3, "x", letter(WELL).headers(), new byte[] {'{', '}'});
        assertThat(indexer.index(List.of(bad))).extracting(Rejection::number).containsExactly(3);
    }

    @Test
    void a_fault_of_the_store_is_told() {
        documents.failAfter(0);
        assertThatThrownBy(() -> index(WELL)).isInstanceOf(Unavailable.class);
    }
}
