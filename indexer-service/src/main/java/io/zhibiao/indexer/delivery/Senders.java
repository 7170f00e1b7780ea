package io.zhibiao.indexer.delivery;

import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.Destination;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the sender a channel needs. */
public final class Senders {
    private final Map<String, Object> broker;

    /** Takes the broker's address, for channels that are topics. */
    public Senders(String bootstrap) {
        this(Map.of("bootstrap.servers", bootstrap));
    }

    /** Takes all that a client of the broker needs: its address, and how to sign in. */
    Senders(Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
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
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("delivery.timeout.ms", "15000");
        settings.put("request.timeout.ms", "5000");
        settings.put("max.block.ms", "10000");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
