package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word among fetchers on whose turn it is to ask a host. Who owns the partition of a domain gives the turns of its hosts; all
 * others ask for one, and tell when they are done.
 *
 * @param instance the fetcher that says it
 * @param partition of the domain, in the topic of page states: all that is said of a partition is read in one order
 * @param domain whose host it is; null for a claim
 * @param host host and port; null for a claim, and where a whole domain is to be left alone
 * @param wish id of the wish; null for a claim and a rest
 * @param attempt how often the wish was told before this, and this once; of a grant, the attempt that it answers; of a claim, its
 *     number
 * @param pauseMillis how long the host is left alone: behind a visit, or from now on where it is to rest
 * @param holdMillis how long a host is held for a visit at most
 * @param at event time
 */
public record FetchTurn(
        Kind kind,
        String instance,
        int partition,
        @Nullable String domain,
        @Nullable String host,
        @Nullable String wish,
        int attempt,
        int pauseMillis,
        int holdMillis,
        Instant at) {
    public FetchTurn {
        Require.present("kind", kind);
        Require.text("instance", instance);
        Require.that(partition >= 0, "partition must not be negative");
        Require.that(attempt >= 0, "attempt must not be negative");
        Require.that(pauseMillis >= 0, "pauseMillis must not be negative");
        Require.that(holdMillis >= 0, "holdMillis must not be negative");
        Require.present("at", at);
        if (kind != Kind.CLAIM) {
            Require.text("domain", domain);
        }
        if (kind.isOfWish()) {
            Require.text("host", host);
            Require.text("wish", wish);
        }
    }

    /** What is said. */
    public enum Kind {
        /** A fetcher wants to ask a host once; said again until it is granted. */
        @JsonProperty("wish")
        WISH,
        /** It may, and the host is held for it. */
        @JsonProperty("grant")
        GRANT,
        /** It has, or wants no more. */
        @JsonProperty("done")
        DONE,
        /** A host, or a whole domain, is to be left alone. */
        @JsonProperty("rest")
        REST,
        /** A partition has a new owner: what others grant behind this counts for nothing. */
        @JsonProperty("claim")
        CLAIM;

        private boolean isOfWish() {
            return this == WISH || this == GRANT || this == DONE;
        }
    }
}
