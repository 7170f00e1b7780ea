package io.zhibiao.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.endtoend.TestStack;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventType;
import io.zhibiao.events.Topic;
import io.zhibiao.standalone.report.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Messages that nobody can read: without headers, with headers and no content, cut off. Each becomes a dead letter of each reader. */
final class Poison {
    /** How many dead letters come of it: one of the cleaner, two readers of postings, one of the indicators; of each of three kinds. */
    private static final Map<Topic, Long> LETTERS = Map.of(
            Topic.PAGES_RAW_DEAD_LETTER, 3L, Topic.POSTINGS_CLEAN_DEAD_LETTER, 6L, Topic.INDICATORS_DEAD_LETTER, 3L);

    private Poison() {}

    static Fault fault() {
        return new Fault("poison messages", Poison::strike);
    }

    private static void strike(TestStack stack) throws Exception {
        String kafka = stack.stack().kafka();
        try (Progress progress = new Progress(kafka)) {
            Map<String, Long> before = progress.messages();
            send(kafka);
            await().atMost(TestStack.PATIENCE)
                    .pollInterval(Duration.ofMillis(300))
                    .untilAsserted(() -> {
                        Map<String, Long> now = progress.messages();
                        LETTERS.forEach((topic, letters) -> assertThat(
                                        now.get(topic.topicName()) - before.get(topic.topicName()))
                                .as(topic.topicName())
                                .isEqualTo(letters));
                    });
        }
    }

    private static void send(String kafka) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer())) {
            poison(producer, Topic.PAGES_RAW, EventType.PAGE_FETCHED);
            poison(producer, Topic.POSTINGS_CLEAN, EventType.POSTING_CLEANED);
            poison(producer, Topic.INDICATORS, EventType.INDICATOR_CLAIMED);
            producer.flush();
        }
    }

    private static void poison(KafkaProducer<String, byte[]> producer, Topic topic, EventType type) {
        byte[] noise = {0, (byte) 0xFF, 0x7B, (byte) 0x81};
        var unused = producer.send(new ProducerRecord<>(topic.topicName(), "poison-1", noise));
        var unusedToo = producer.send(headed(new ProducerRecord<>(topic.topicName(), "poison-2", new byte[0]), type));
        byte[] cut = "{\"id\":\"x\",\"posting\":{\"id\":".getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> last = new ProducerRecord<>(topic.topicName(), "poison-3", cut);
        var unusedAsWell = producer.send(topic == Topic.PAGES_RAW ? last : headed(last, type));
    }

    private static ProducerRecord<String, byte[]> headed(ProducerRecord<String, byte[]> message, EventType type) {
        CloudEvent.json(type, "poison", "urn:poison", Instant.EPOCH)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
