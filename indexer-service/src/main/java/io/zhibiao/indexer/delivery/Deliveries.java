package io.zhibiao.indexer.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.zhibiao.indexer.config.IndexerConfig;
import io.zhibiao.indexer.core.alerts.AlertRules;
import io.zhibiao.indexer.core.alerts.BadRules;
import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.RulesFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** Starts a delivery for each channel of the rules, and stops them. */
@ApplicationScoped
public class Deliveries {
    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    private final IndexerConfig config;
    private final Map<String, Object> broker;
    private final List<ChannelDelivery> running = new ArrayList<>();

    @Inject
    Deliveries(IndexerConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.config = config;
        this.broker = Map.copyOf(broker);
    }

    /** Bad rules stop the start: they are read before anything else happens. */
    void start(@Observes StartupEvent event) {
        Senders senders = new Senders(broker);
        AlertRules rules = config.alerts().rules().map(Deliveries::read).orElse(AlertRules.NONE);
        for (Channel channel : rules.channels()) {
            ChannelDelivery delivery = new ChannelDelivery(
                    channel, rules, () -> consumer(channel), senders.of(channel), Clock.systemUTC());
            running.add(delivery);
            Thread.ofPlatform().daemon().name("deliver-" + channel.id()).start(delivery);
            LOG.infof("alerts are delivered channel=%s kind=%s", channel.id(), channel.kind());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running.forEach(ChannelDelivery::stop);
    }

    private static AlertRules read(Path file) {
        try {
            return RulesFile.read(Files.readString(file), System::getenv);
        } catch (BadRules e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("zhibiao.indexer.alerts.rules: " + file + " can't be read: " + e, e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(Channel channel) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("group.id", "zhibiao-channel-" + channel.id());
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "latest");
        settings.put("allow.auto.create.topics", "false");
        settings.put("metadata.max.age.ms", "5000");
        settings.put("max.poll.records", "1");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
