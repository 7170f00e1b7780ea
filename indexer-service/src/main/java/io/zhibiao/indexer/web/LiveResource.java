package io.zhibiao.indexer.web;

import io.smallrye.mutiny.Multi;
import io.zhibiao.indexer.messaging.LiveAlerts;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/** Alerts as they come. */
@Path("/api/live")
public class LiveResource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveAlerts live;

    @Inject
    LiveResource(LiveAlerts live) {
        this.live = live;
    }

    /** Server-sent events named {@code alert}; comments in between show that the line is up. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        Multi<OutboundSseEvent> beats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("alive").build());
        Multi<OutboundSseEvent> alerts = live.stream().map(alert -> sse.newEventBuilder()
                .name("alert")
                .data(String.class, alert)
                .build());
        return Multi.createBy().merging().streams(alerts, beats);
    }
}
