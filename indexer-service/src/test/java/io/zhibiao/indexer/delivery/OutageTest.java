package io.zhibiao.indexer.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.Topic;
import io.zhibiao.indexer.core.alerts.AlertRules;
import io.zhibiao.indexer.core.alerts.Alerts;
import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A channel's other side is away for five minutes: it gets all alerts in their order when it is back, each signed and in its form,
 * and another channel has had them long before. The time is a simulated one, the other sides are real servers.
 */
@Timeout(120)
class OutageTest {
    private static final Duration REAL = Duration.ofSeconds(60);
    private static final TopicPartition PARTITION = new TopicPartition(Topic.Names.ALERTS, 0);
    private static final List<String> ALERTS =
            IntStream.range(0, 5).mapToObj(i -> "alert" + i).toList();

    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2024-01-10T08:00:00Z"));
    private final List<ChannelDelivery> running = new ArrayList<>();
    private final List<StandIn> standIns = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(ChannelDelivery::stop);
        standIns.forEach(StandIn::close);
    }

    @ParameterizedTest
    @EnumSource
    void all_alerts_arrive_in_order_when_the_channel_is_back(Channel.Kind kind) {
        StandIn away = standIn(kind);
        StandIn there = standIn(Channel.Kind.WEBHOOK);
        away.down();
        deliver(away);
        deliver(there);

        await().atMost(REAL).untilAsserted(() -> assertThat(there.received()).isEqualTo(ALERTS));
        awaitAttempts(away, 1);
        for (int minute = 1; minute < 5; minute++) {
            clock.advance(Duration.ofMinutes(1));
            int attempts = minute + 1;
            passing(() -> assertThat(away.attempts()).isGreaterThanOrEqualTo(attempts));
        }
        assertThat(away.received()).isEmpty();

        away.up();
        passing(() -> assertThat(away.received()).isEqualTo(ALERTS));
        assertThat(away.faults()).isEmpty();
        assertThat(there.faults()).isEmpty();
    }

    private static void awaitAttempts(StandIn standIn, int attempts) {
        await().atMost(REAL).untilAsserted(() -> assertThat(standIn.attempts()).isGreaterThanOrEqualTo(attempts));
    }

    /** Time goes on meanwhile: who has not yet reckoned when to try again would wait for ever else. */
    private void passing(ThrowingRunnable assertion) {
        await().atMost(REAL).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(10));
            assertion.run();
        });
    }

    private StandIn standIn(Channel.Kind kind) {
        StandIn standIn = StandIn.of(kind, clock);
        standIns.add(standIn);
        return standIn;
    }

    private void deliver(StandIn standIn) {
        Channel channel = standIn.channel();
        Rule all = new Rule("all", List.of(), Set.of(), Set.of(), false, false, List.of(), List.of(channel.id()));
        ChannelDelivery delivery = new ChannelDelivery(
                channel, new AlertRules(List.of(channel), List.of(all)), OutageTest::topic, standIn.sender(), clock);
        running.add(delivery);
        Thread.ofPlatform().daemon().start(delivery);
    }

    private static MockConsumer<byte[], byte[]> topic() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            for (int i = 0; i < ALERTS.size(); i++) {
                byte[] alert = EventJson.write(
                        Alerts.target(ALERTS.get(i), "https://www.linjiang.gov.cn/" + ALERTS.get(i), 6, 6.5));
                consumer.addRecord(new ConsumerRecord<>(Topic.Names.ALERTS, 0, i, new byte[0], alert));
            }
        });
        return consumer;
    }
}
