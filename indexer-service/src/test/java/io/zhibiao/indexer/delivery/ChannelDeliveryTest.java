package io.zhibiao.indexer.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.Topic;
import io.zhibiao.indexer.core.alerts.AlertRules;
import io.zhibiao.indexer.core.alerts.Alerts;
import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.Destination;
import io.zhibiao.indexer.core.alerts.HttpCall;
import io.zhibiao.indexer.core.alerts.Rule;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ChannelDeliveryTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topic.Names.ALERTS, 0);
    private static final Destination.Address ADDRESS =
            new Destination.Address(URI.create("https://desk.example.org/"), null);
    private static final Channel CHANNEL =
            new Channel("desk", Channel.Kind.WEBHOOK, ADDRESS, 6000, null, Duration.ZERO);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final Ticking clock = new Ticking();
    private long committed;

    /** Time passes whenever somebody looks. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusMillis(50);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Post.Answer answer(HttpCall call) throws IOException {
        sent.add(call.headers().get("X-Zhibiao-Alert"));
        int status = answers.isEmpty() ? 200 : answers.remove();
        if (status == 0) {
            throw new IOException("nobody there");
        }
        return new Post.Answer(status, "");
    }

    private static AlertRules rules(Set<String> indicators) {
        Rule rule = new Rule("r", List.of(), indicators, Set.of(), false, false, List.of(), List.of("desk"));
        return new AlertRules(List.of(CHANNEL), List.of(rule));
    }

    private static byte[] alert(String id) {
        return EventJson.write(Alerts.target(id, "https://www.linjiang.gov.cn/a", 6, 6.5));
    }

    private ChannelDelivery delivery(Channel channel, AlertRules rules) {
        Sender sender = new HttpSender(channel, ADDRESS, this::answer);
        return new ChannelDelivery(channel, rules, () -> consumer, sender, clock);
    }

    private void deliver(AlertRules rules, byte[]... messages) {
        deliver(CHANNEL, rules, messages);
    }

    private void deliver(Channel channel, AlertRules rules, byte[]... messages) {
        ChannelDelivery delivery = delivery(channel, rules);
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(PARTITION)));
        for (int i = 0; i < messages.length; i++) {
            int offset = i;
            consumer.schedulePollTask(() -> consumer.addRecord(
                    new ConsumerRecord<>(Topic.Names.ALERTS, 0, offset, new byte[0], messages[offset])));
        }
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> {
            OffsetAndMetadata place = consumer.committed(Set.of(PARTITION)).get(PARTITION);
            committed = place.offset();
            delivery.stop();
        });
        delivery.run();
    }

    @Test
    void alerts_go_out_in_their_order_and_are_committed() {
        deliver(rules(Set.of()), alert("a"), alert("b"));
        assertThat(sent).containsExactly("a", "b");
        assertThat(committed).isEqualTo(2);
    }

    @Test
    void alerts_that_no_rule_sends_are_passed_over() {
        deliver(rules(Set.of("cpi")), alert("a"));
        assertThat(sent).isEmpty();
        assertThat(committed).isEqualTo(1);
    }

    @Test
    void a_refused_alert_and_a_message_that_is_none_hold_up_nothing() {
        answers.add(404);
        deliver(rules(Set.of()), alert("a"), "x".getBytes(StandardCharsets.UTF_8), alert("c"));
        assertThat(sent).containsExactly("a", "c");
        assertThat(committed).isEqualTo(3);
    }

    @Test
    void alerts_are_gathered_into_one_message() {
        Channel gathering = new Channel("desk", Channel.Kind.WEBHOOK, ADDRESS, 6000, null, Duration.ofMillis(200));
        deliver(gathering, rules(Set.of()), alert("a"), alert("b"), alert("c"));
        assertThat(sent).containsExactly("a,b,c");
        assertThat(committed).isEqualTo(3);
    }

    @Test
    void what_is_gathered_is_not_committed_before_it_is_sent() {
        Channel gathering = new Channel("desk", Channel.Kind.WEBHOOK, ADDRESS, 6000, null, Duration.ofHours(1));
        deliver(gathering, rules(Set.of()), alert("a"), alert("b"));
        assertThat(sent).isEmpty();
        assertThat(committed).isZero();
    }

    @Test
    void after_something_unforeseen_it_goes_on() {
        List<MockConsumer<byte[], byte[]>> consumers = new ArrayList<>();
        ChannelDelivery delivery = new ChannelDelivery(
                CHANNEL,
                rules(Set.of()),
                () -> {
                    MockConsumer<byte[], byte[]> made = new MockConsumer<>("earliest");
                    consumers.add(made);
                    throw new IllegalStateException("no broker");
                },
                new HttpSender(CHANNEL, ADDRESS, this::answer),
                clock);
        Thread running = Thread.ofPlatform().start(delivery);
        await().atMost(Duration.ofSeconds(60)).until(() -> consumers.size() >= 2);
        delivery.stop();
        assertThat(running.isInterrupted()).isFalse();
    }

    @Test
    void a_new_channel_holds_its_place_from_the_beginning() {
        deliver(rules(Set.of()));
        assertThat(committed).isZero();
    }

    @Test
    void a_channel_that_is_down_gets_all_when_it_is_back() {
        answers.addAll(List.of(0, 503, 429, 200));
        ChannelDelivery delivery = delivery(CHANNEL, rules(Set.of()));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            consumer.addRecord(new ConsumerRecord<>(Topic.Names.ALERTS, 0, 0, new byte[0], alert("a")));
        });
        Thread running = Thread.ofPlatform().start(delivery);
        await().atMost(Duration.ofSeconds(10)).until(() -> sent.size() == 4);
        delivery.stop();
        assertThat(running).satisfies(thread -> thread.join(10_000));
        assertThat(sent).containsExactly("a", "a", "a", "a");
    }
}
