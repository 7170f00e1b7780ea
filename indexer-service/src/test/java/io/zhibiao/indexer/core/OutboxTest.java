package io.zhibiao.indexer.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.indexer.core.store.Index;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final MemoryDocuments documents = new MemoryDocuments();
    private final Clock clock = Clock.fixed(Sample.START, ZoneOffset.UTC);

    private static Alert alert(String id) {
        return new Alert(
                id,
                AlertType.TARGET_NEW,
                Sample.COUNTY,
                Sample.GDP,
                null,
                null,
                null,
                null,
                Alert.LastYear.UNKNOWN,
                null,
                null,
                Sample.START,
                new Alert.Message("新目标", "new target"));
    }

    private boolean published(String id) {
        return documents.all(Index.ALERTS).get(id).path("published").asBoolean();
    }

    @Test
    void the_first_to_raise_an_alert_raises_it() {
        Outbox outbox = new Outbox(documents, alerts -> Set.of(), clock);
        assertThat(outbox.raise(List.of(alert("a")))).hasSize(1);
        assertThat(outbox.raise(List.of(alert("a"), alert("b"))))
                .extracting(Alert::id)
                .containsExactly("b");
    }

    @Test
    void only_what_arrived_is_marked() {
        Outbox outbox = new Outbox(documents, alerts -> Set.of("a"), clock);
        outbox.publish(outbox.raise(List.of(alert("a"), alert("b"))));
        assertThat(published("a")).isTrue();
        assertThat(published("b")).isFalse();
    }

    private static Set<String> nothing(List<Alert> alerts) {
        assertThat(alerts).as("sent twice").isEmpty();
        return Set.of();
    }

    @Test
    void what_a_crash_left_is_sent_by_one_instance() {
        List<String> sent = new ArrayList<>();
        Outbox crashed = new Outbox(documents, alerts -> Set.of(), clock);
        crashed.publish(crashed.raise(List.of(alert("a"))));
        Instant later = Sample.START.plusSeconds(60);
        AlertSink sink = alerts -> {
            // Another instance looks while this one sends.
            new Outbox(documents, OutboxTest::nothing, Clock.fixed(later, ZoneOffset.UTC))
                    .sendLeft(List.of("a"), later);
            alerts.forEach(alert -> sent.add(alert.id()));
            return Set.copyOf(sent);
        };
        new Outbox(documents, sink, Clock.fixed(later, ZoneOffset.UTC)).sendLeft(List.of("a", "none"), later);
        assertThat(sent).containsExactly("a");
        assertThat(published("a")).isTrue();
    }

    @Test
    void what_is_on_its_way_is_not_sent_again() {
        Outbox outbox = new Outbox(documents, OutboxTest::nothing, clock);
        outbox.raise(List.of(alert("a")));
        outbox.sendLeft(List.of("a"), Sample.START);
        assertThat(published("a")).isFalse();
    }
}
