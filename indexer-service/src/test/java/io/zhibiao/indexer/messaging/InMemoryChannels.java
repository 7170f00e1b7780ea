package io.zhibiao.indexer.messaging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import java.util.HashMap;
import java.util.Map;

/** Puts channels in memory. */
public final class InMemoryChannels implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        for (String channel : new String[] {"postings", "indicators", "health", "dead-letters", "alerts-live"}) {
            settings.putAll(InMemoryConnector.switchIncomingChannelsToInMemory(channel));
        }
        for (String channel : new String[] {"alerts", "dead-letter"}) {
            settings.putAll(InMemoryConnector.switchOutgoingChannelsToInMemory(channel));
        }
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.scheduler.enabled", "false");
        settings.put("quarkus.elasticsearch.hosts", "127.0.0.1:1"); // nobody listens there
        settings.put("quarkus.elasticsearch.health.enabled", "false");
        return settings;
    }

    @Override
    public void stop() {
        InMemoryConnector.clear();
    }
}
