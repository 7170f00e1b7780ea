package io.zhibiao.indexer.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.elasticsearch.Search;
import io.zhibiao.indexer.messaging.LiveAlerts;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;

/** What the board reads: the latest targets and alerts, and alerts as they come. */
@Path("/api")
@Blocking
public class BoardResource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Search search;
    private final LiveAlerts live;

    @Inject
    BoardResource(Search search, LiveAlerts live) {
        this.search = search;
        this.live = live;
    }

    /** The targets that changed last. */
    @GET
    @Path("/targets")
    @Produces(MediaType.APPLICATION_JSON)
    public List<JsonNode> targets(@QueryParam("size") @DefaultValue("100") int size) {
        return search.latest(Index.TARGETS, "changedAt", Sizes.checked(size));
    }

    /** The alerts raised last. */
    @GET
    @Path("/alerts")
    @Produces(MediaType.APPLICATION_JSON)
    public List<JsonNode> alerts(@QueryParam("size") @DefaultValue("100") int size) {
        return search.latest(Index.ALERTS, "raisedAt", Sizes.checked(size));
    }

    /** Alerts as they come, as server-sent events; comments in between show that the line is up. */
    @GET
    @Path("/live")
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
