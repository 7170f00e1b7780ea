package io.zhibiao.indexer.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import io.zhibiao.indexer.config.IndexerConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Stands before the API and whoever brings a password or token: who asks too often is told when to come again, and an address that
 * is no address what is wrong with it, for what reads addresses behind this answers with an empty page. The board's files, health
 * and metrics are not counted.
 */
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
        filters.register(this::check, EARLY);
    }

    void check(RoutingContext context) {
        int at = BadEscape.in(context.request().uri());
        if (at >= 0) {
            problem(
                    context,
                    400,
                    "Bad Request",
                    "no two hexadecimal digits follow the % at " + at
                            + " of the address; the sign itself is written %25");
        } else {
            count(context);
        }
    }

    private void count(RoutingContext context) {
        int wait = isCounted(context) ? limit.secondsToWait(address(context)) : 0;
        if (wait == 0) {
            context.next();
            return;
        }
        context.response().putHeader("Retry-After", Integer.toString(wait));
        problem(context, 429, "Too Many Requests", "this address asks too often");
    }

    /** A problem document (RFC 9457); the words need no escapes. */
    private static void problem(RoutingContext context, int status, String title, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
    }

    private static boolean isCounted(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/")
                || context.request().headers().contains("Authorization");
    }

    private static String address(RoutingContext context) {
        SocketAddress address = context.request().remoteAddress();
        return address == null ? "" : address.hostAddress();
    }
}
