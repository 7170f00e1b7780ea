package io.zhibiao.fetcher;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import java.util.HashMap;
import java.util.Map;

/** Puts all outgoing channels into memory. */
public final class InMemoryChannels implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        for (String channel :
                new String[] {"pages-raw", "fetch-state", "sources-health", "fetch-turns", "pages-raw-dead-letter"}) {
            settings.putAll(InMemoryConnector.switchOutgoingChannelsToInMemory(channel));
        }
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        InMemoryConnector.clear();
    }
}
