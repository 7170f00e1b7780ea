package io.zhibiao.indexer.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import io.zhibiao.indexer.config.IndexerConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Stands before the API: who asks too often is told when to come again. The board's files, health and metrics are not counted. */
@ApplicationScoped
public class RequestGuard {
    private static final int EARLY = 500;

    private final RequestLimit limit;

    @Inject
    RequestGuard(IndexerConfig config) {
        this(new RequestLimit(config.http().requestsAMinute(), System::nanoTime));
    }

    RequestGuard(RequestLimit limit) {
        this.limit = limit;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::count, EARLY);
    }

    void count(RoutingContext context) {
        int wait = context.normalizedPath().startsWith("/api/") ? limit.secondsToWait(address(context)) : 0;
        if (wait == 0) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(429)
                .putHeader("Retry-After", Integer.toString(wait))
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"about:blank\",\"title\":\"Too Many Requests\",\"status\":429,\"detail\":\"this"
                        + " address asks too often\"}");
    }

    private static String address(RoutingContext context) {
        SocketAddress address = context.request().remoteAddress();
        return address == null ? "" : address.hostAddress();
    }
}
