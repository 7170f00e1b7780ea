package io.zhibiao.extractor.messaging;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts a producer that a test can answer for in the place of Kafka's. */
final class MockProducers {
    @Produces
    @Mock
    @Singleton
    MockProducer<String, byte[]> indicators() {
        return new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    }
}
