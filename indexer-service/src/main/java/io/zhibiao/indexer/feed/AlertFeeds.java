package io.zhibiao.indexer.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.alerts.AtomFeed;
import io.zhibiao.indexer.core.store.AlertLog;
import io.zhibiao.indexer.messaging.LiveAlerts;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts for feed readers and programs. */
@Path("/feeds")
public class AlertFeeds {
    private static final int MOST = 100;
    private static final int MOST_MISSED = 1000;

    private final AlertLog log;
    private final LiveAlerts live;

    @Inject
    AlertFeeds(AlertLog log, LiveAlerts live) {
        this.log = log;
        this.live = live;
    }

    /** The latest alerts; {@code region} is the beginning of a region's code. */
    @GET
    @Path("alerts.atom")
    @Produces("application/atom+xml;charset=UTF-8")
    @Blocking
    public String atom(@QueryParam("region") @DefaultValue("") String region, @Context UriInfo uri) {
        if (!region.matches("\\d{0,6}")) {
            throw new BadRequestException("region is the beginning of a six-digit code");
        }
        return AtomFeed.of(uri.getRequestUri().toString(), log.latest(region, MOST));
    }

    /**
     * Server-sent events named {@code alert} with the alert's id. Who comes back with the id of the last one it had, as browsers
     * do by themselves, gets what it missed too; an alert raised at that very moment may come twice.
     */
    @GET
    @Path("alerts")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> stream(@HeaderParam("Last-Event-ID") @Nullable String last, @Context Sse sse) {
        Multi<String> missed = Multi.createFrom()
                .deferred(() -> Multi.createFrom().iterable(missed(last)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        // Those from now on are listened to first: what is raised while the missed ones are looked up is not lost.
        return Multi.createBy().merging().streams(live.stream(), missed).map(alert -> event(alert, sse));
    }

    private List<String> missed(@Nullable String last) {
        if (last == null || last.isBlank()) {
            return List.of();
        }
        return log.since(last, MOST_MISSED).stream().map(EventJson::line).toList();
    }

    private static OutboundSseEvent event(String alert, Sse sse) {
        JsonNode read = EventJson.read(alert.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        return sse.newEventBuilder()
                .id(read.path("id").asText())
                .name("alert")
                .data(String.class, alert)
                .build();
    }
}
