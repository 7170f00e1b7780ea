package io.zhibiao.cleaner.messaging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.zhibiao.events.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts channels in memory in the place of Kafka. */
public final class InMemoryChannels implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("mp.messaging.incoming.\"" + Topic.Names.PAGES_RAW + "\".connector", InMemoryConnector.CONNECTOR);
        for (String channel : List.of(Topic.Names.POSTINGS_CLEAN, Topic.Names.PAGES_RAW_DEAD_LETTER)) {
            settings.put("mp.messaging.outgoing.\"" + channel + "\".connector", InMemoryConnector.CONNECTOR);
        }
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        InMemoryConnector.clear();
    }
}
