package io.zhibiao.standalone.stack;

import io.zhibiao.events.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics on a broker. */
public final class Topics {
    private Topics() {}

    /** Creates the topics that are not there yet, with the settings the contracts ask for. */
    public static void create(String bootstrap, int partitions, Map<String, String> client) {
        try (Admin admin = admin(bootstrap, client)) {
            for (var created : admin.createTopics(all(partitions)).values().entrySet()) {
                awaitCreated(created.getKey(), created.getValue());
            }
        }
    }

    /** A client for the broker's administration, with short time-outs: the broker is on this machine. */
    public static Admin admin(String bootstrap) {
        return admin(bootstrap, Map.of());
    }

    /** The same with what the broker asks of its clients. */
    public static Admin admin(String bootstrap, Map<String, String> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("bootstrap.servers", bootstrap);
        settings.put("request.timeout.ms", "5000");
        settings.put("default.api.timeout.ms", "15000");
        return Admin.create(settings);
    }

    private static List<NewTopic> all(int partitions) {
        return Arrays.stream(Topic.values())
                .map(t -> new NewTopic(t.topicName(), partitions(t, partitions), (short) 1).configs(t.settings()))
                .toList();
    }

    /** Alerts are few, and whoever is told of them is told in their order. */
    private static int partitions(Topic topic, int others) {
        return topic == Topic.ALERTS ? 1 : others;
    }

    private static void awaitCreated(String topic, org.apache.kafka.common.KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StackFailure("topic " + topic + " can't be created: " + e.getCause(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while topics were created", e);
        }
    }
}
