package io.zhibiao.endtoend;

import static org.awaitility.Awaitility.await;

import io.zhibiao.standalone.stack.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What the services have read. */
record ConsumerGroups(String bootstrap) {
    /** Sets the groups of stopped services back to the beginning of these topics. */
    void rewind(Set<String> topics) {
        try (Admin admin = Topics.admin(bootstrap)) {
            for (var group : admin.listGroups().all().get()) {
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofSeconds(1))
                        .ignoreExceptions()
                        .untilAsserted(() -> rewind(admin, group.groupId(), topics));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void rewind(Admin admin, String group, Set<String> topics) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> {
                    if (topics.contains(partition.topic()) && offset != null) {
                        offsets.put(partition, new OffsetAndMetadata(0));
                    }
                });
        if (!offsets.isEmpty()) {
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
        }
    }
}
