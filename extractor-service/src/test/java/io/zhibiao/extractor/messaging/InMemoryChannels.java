package io.zhibiao.extractor.messaging;

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
        settings.put(
                "mp.messaging.incoming.\"" + Topic.Names.POSTINGS_CLEAN + "\".connector", InMemoryConnector.CONNECTOR);
        for (String channel : List.of(Topic.Names.INDICATORS, Topic.Names.POSTINGS_CLEAN_DEAD_LETTER)) {
            settings.put("mp.messaging.outgoing." + quoted(channel) + ".connector", InMemoryConnector.CONNECTOR);
        }
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    /** A name with a dot in it is quoted in a key. */
    private static String quoted(String channel) {
        return channel.contains(".") ? '"' + channel + '"' : channel;
    }

    @Override
    public void stop() {
        InMemoryConnector.clear();
    }
}
