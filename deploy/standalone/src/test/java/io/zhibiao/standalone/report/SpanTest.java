package io.zhibiao.standalone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final TopicPartition FIRST = new TopicPartition("indicators", 0);
    private static final TopicPartition SECOND = new TopicPartition("indicators", 1);
    private static final TopicPartition OTHER = new TopicPartition("alerts", 0);

    private final Span span =
            new Span(Map.of(FIRST, 0L, SECOND, 10L, OTHER, 0L), Map.of(FIRST, 20L, SECOND, 25L, OTHER, 7L));

    @Test
    void what_is_not_committed_yet_is_behind() {
        assertThat(span.behind("indicators", Map.of(FIRST, 5L, SECOND, 25L))).isEqualTo(15);
    }

    @Test
    void a_partition_without_a_commit_is_unread_from_its_beginning() {
        assertThat(span.behind("indicators", Map.of(FIRST, 20L))).isEqualTo(15);
        assertThat(span.behind("indicators", Map.of())).isEqualTo(35);
    }

    @Test
    void a_commit_behind_the_end_that_was_known_is_no_negative_lag() {
        assertThat(span.behind("indicators", Map.of(FIRST, 30L, SECOND, 24L))).isEqualTo(1);
    }
}
