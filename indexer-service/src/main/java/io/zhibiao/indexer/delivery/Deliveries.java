package io.zhibiao.indexer.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
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
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts a delivery for each channel of the rules, and stops them. */
@ApplicationScoped
public class Deliveries {
    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    private final IndexerConfig config;
    private final String bootstrap;
    private final List<ChannelDelivery> running = new ArrayList<>();

    @Inject
    Deliveries(IndexerConfig config, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.config = config;
        this.bootstrap = bootstrap;
    }

    /** Bad rules stop the start: they are read before anything else happens. */
    void start(@Observes StartupEvent event) {
        Senders senders = new Senders(bootstrap);
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
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "group.id", "zhibiao-channel-" + channel.id(),
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "latest",
                        "allow.auto.create.topics", "false",
                        "metadata.max.age.ms", "5000",
                        "max.poll.records", "1"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
