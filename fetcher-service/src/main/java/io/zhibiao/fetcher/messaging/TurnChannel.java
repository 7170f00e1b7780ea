package io.zhibiao.fetcher.messaging;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventType;
import io.zhibiao.events.FetchTurn;
import io.zhibiao.events.Ids;
import io.zhibiao.fetcher.core.turns.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * The channel of turns. One thread sends, as who says something must not wait for the broker; all that is said of a partition has
 * one key, so that it is read in the order in which it was said.
 */
@ApplicationScoped
public class TurnChannel implements Post {
    private static final Logger LOG = Logger.getLogger(TurnChannel.class);

    private final MutinyEmitter<byte[]> turns;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("fetch-turns-out").factory());

    TurnChannel(
            @Channel("fetch-turns") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1024)
                    MutinyEmitter<byte[]> turns) {
        this.turns = turns;
    }

    @Override
    public void send(FetchTurn turn) {
        waiting.incrementAndGet();
        sender.execute(() -> deliver(turn));
    }

    @Override
    public boolean isBehind() {
        return waiting.get() > 0;
    }

    @Override
    public void await(Duration atMost) {
        try {
            sender.submit(() -> {}).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("turns are not all sent");
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing was to be done", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(FetchTurn turn) {
        try {
            byte[] value = EventJson.write(turn);
            String id = Ids.page(turn.instance(), value);
            Map<String, String> headers =
                    CloudEvent.json(EventType.FETCH_TURN, id, "fetcher/" + turn.instance(), turn.at());
            turns.sendMessage(Message.of(value).addMetadata(metadata(turn.partition(), headers)))
                    .await()
                    .indefinitely();
        } catch (RuntimeException e) {
            LOG.warnf("turn not told: kind=%s partition=%d cause=%s", turn.kind(), turn.partition(), e.getMessage());
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static OutgoingKafkaRecordMetadata<String> metadata(int partition, Map<String, String> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, value) -> all.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(Integer.toString(partition))
                .withHeaders(all)
                .build();
    }
}
