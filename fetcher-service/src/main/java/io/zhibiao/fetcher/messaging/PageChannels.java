package io.zhibiao.fetcher.messaging;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata.OutgoingKafkaRecordMetadataBuilder;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventType;
import io.zhibiao.events.Ids;
import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.Topic;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.web.Body;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * The outgoing channels. A send returns when the broker has acknowledged it, however long that takes, which is the backpressure of
 * the crawl. None is given up: it may have arrived all the same.
 */
@ApplicationScoped
public class PageChannels {
    private final MutinyEmitter<byte[]> pages;
    private final MutinyEmitter<byte[]> states;
    private final MutinyEmitter<byte[]> sources;
    private final MutinyEmitter<byte[]> deadLetters;

    PageChannels(
            @Channel("pages-raw") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1024)
                    MutinyEmitter<byte[]> pages,
            @Channel("fetch-state") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1024)
                    MutinyEmitter<byte[]> states,
            @Channel("sources-health") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1024)
                    MutinyEmitter<byte[]> sources,
            @Channel("pages-raw-dead-letter") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1024)
                    MutinyEmitter<byte[]> deadLetters) {
        this.pages = pages;
        this.states = states;
        this.sources = sources;
        this.deadLetters = deadLetters;
    }

    /**
     * The channels for sources whose domains are of one partition. All that is known of their pages lies in it, pages of other
     * domains too, as it is from it that whoever takes these sources over learns what was published.
     */
    public Outlet of(int partition) {
        return new OfPartition(partition);
    }

    private final class OfPartition implements Outlet {
        private final int partition;

        OfPartition(int partition) {
            this.partition = partition;
        }

        @Override
        public void publish(RawPage page, Body body) {
            send(pages, message(page.url(), page.headers()), body.bytes());
        }

        @Override
        public void oversized(RawPage page, int limit) {
            Map<String, String> headers = new HashMap<>(page.headers());
            headers.put("dead-letter-reason", "the page is over " + limit + " bytes; its bytes are not kept");
            headers.put("dead-letter-cause", "page-too-large");
            headers.put("dead-letter-topic", Topic.Names.PAGES_RAW);
            send(deadLetters, message(page.url(), headers), new byte[0]);
        }

        @Override
        public void store(PageState state) {
            byte[] value = EventJson.write(state);
            String id = Ids.page(state.url(), value);
            Map<String, String> headers = CloudEvent.json(EventType.PAGE_STATE, id, state.url(), state.lastVisit());
            send(states, message(state.url(), headers).withPartition(partition), value);
        }

        @Override
        public void tell(SourceHealth health) {
            byte[] value = EventJson.write(health);
            String id = Ids.page(health.url(), value);
            Map<String, String> headers = CloudEvent.json(EventType.SOURCE_HEALTH, id, health.url(), health.at());
            send(sources, message(health.sourceId(), headers), value);
        }
    }

    private static OutgoingKafkaRecordMetadataBuilder<String> message(String key, Map<String, String> headers) {
        return OutgoingKafkaRecordMetadata.<String>builder().withKey(key).withHeaders(kafka(headers));
    }

    private static void send(
            MutinyEmitter<byte[]> channel, OutgoingKafkaRecordMetadataBuilder<String> message, byte[] value) {
        channel.sendMessage(Message.of(value).addMetadata(message.build()))
                .await()
                .indefinitely();
    }

    private static RecordHeaders kafka(Map<String, String> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, value) -> all.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return all;
    }
}
