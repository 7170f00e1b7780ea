package io.zhibiao.indexer.delivery;

import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.Destination;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the sender a channel needs. */
public final class Senders {
    private final String bootstrap;

    /** Takes the broker's address, for channels that are topics. */
    public Senders(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** A sender; to be closed. */
    public Sender of(Channel channel) {
        return switch (channel.destination()) {
            case Destination.Address address -> new HttpSender(channel, address, new HttpPost());
            case Destination.Mailboxes mailboxes -> new MailSender(mailboxes);
            case Destination.Queue queue -> new TopicSender(queue, producer());
        };
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "acks", "all",
                        "enable.idempotence", "true",
                        "delivery.timeout.ms", "15000",
                        "request.timeout.ms", "5000",
                        "max.block.ms", "10000"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
