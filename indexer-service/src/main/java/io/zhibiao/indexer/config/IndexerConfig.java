package io.zhibiao.indexer.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the indexer. */
@ConfigMapping(prefix = "zhibiao.indexer")
public interface IndexerConfig {
    /** Primary shards of an index when it is made. */
    @WithDefault("1")
    int shards();

    /** How many postings of a batch are worked on side by side. */
    @WithDefault("2")
    int lanes();

    /** How to go on while Elasticsearch is away. */
    Retry retry();

    /** How alerts that a crash left unsent are found. */
    Outbox outbox();

    /** Whom alerts are sent to. */
    Alerts alerts();

    /** What is asked of the API. */
    Http http();

    /** Bounds of the API. */
    interface Http {
        /** Requests a minute of one address; a tenth of them may come at once. */
        @WithDefault("6000")
        int requestsAMinute();

        /** File of users who may sign in by name and password, as {@code htpasswd -B} writes it. */
        Optional<Path> users();

        /** Whether who signs in by OpenID Connect is let in; its provider is told by {@code quarkus.oidc}. */
        @WithDefault("false")
        boolean oidc();

        /** Whether others than this machine are let in without signing in, as something else keeps the wrong ones out. */
        @WithDefault("false")
        boolean open();
    }

    /** Delivery of alerts. */
    interface Alerts {
        /** File of channels and rules; without it alerts go to the topic and the board only. */
        Optional<Path> rules();
    }

    /** Waits between attempts. */
    interface Retry {
        /** The first wait. */
        @WithDefault("200ms")
        Duration first();

        /** No wait is longer. */
        @WithDefault("10s")
        Duration longest();
    }

    /** The search for unsent alerts. */
    interface Outbox {
        /** An alert unsent for so long is sent again. */
        @WithDefault("15s")
        Duration unsentFor();
    }
}
