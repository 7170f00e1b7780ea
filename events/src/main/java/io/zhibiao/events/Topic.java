package io.zhibiao.events;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The topics, and how Kafka is to keep them. */
public enum Topic {
    FETCH_STATE(Names.FETCH_STATE, Retention.COMPACT, Duration.ZERO),
    FETCH_TURNS(Names.FETCH_TURNS, Retention.DELETE, Duration.ofHours(1)),
    SOURCES_HEALTH(Names.SOURCES_HEALTH, Retention.COMPACT, Duration.ZERO),
    SOURCES_HEALTH_DEAD_LETTER(Names.SOURCES_HEALTH_DEAD_LETTER, Retention.DELETE, Duration.ofDays(30)),
    PAGES_RAW(Names.PAGES_RAW, Retention.DELETE, Duration.ofDays(7)),
    PAGES_RAW_DEAD_LETTER(Names.PAGES_RAW_DEAD_LETTER, Retention.DELETE, Duration.ofDays(30)),
    POSTINGS_CLEAN(Names.POSTINGS_CLEAN, Retention.COMPACT, Duration.ZERO),
    POSTINGS_CLEAN_DEAD_LETTER(Names.POSTINGS_CLEAN_DEAD_LETTER, Retention.DELETE, Duration.ofDays(30)),
    INDICATORS(Names.INDICATORS, Retention.COMPACT, Duration.ZERO),
    INDICATORS_DEAD_LETTER(Names.INDICATORS_DEAD_LETTER, Retention.DELETE, Duration.ofDays(30)),
    ALERTS(Names.ALERTS, Retention.DELETE, Duration.ofDays(30));

    /** A page of at most 16 MiB, with room for headers and framing. */
    public static final int MAX_MESSAGE_BYTES = 17 * 1024 * 1024;

    /** The largest page that travels. */
    public static final int MAX_PAGE_BYTES = 16 * 1024 * 1024;

    /** A segment is dropped when its last message is old enough: one is as long by itself. */
    private static final Duration USUAL_SEGMENT = Duration.ofDays(7);

    private final String topicName;
    private final Retention retention;
    private final Duration kept;

    Topic(String topicName, Retention retention, Duration kept) {
        this.topicName = topicName;
        this.retention = retention;
        this.kept = kept;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /**
     * Topic-level settings for its creation. Messages bear the broker's time, as it refuses those from a clock that is an hour ahead
     * of its own; when things happened the events tell.
     */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("cleanup.policy", retention.name().toLowerCase(Locale.ROOT));
        settings.put("max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        settings.put("message.timestamp.type", "LogAppendTime");
        if (retention == Retention.DELETE) {
            settings.put("retention.ms", Long.toString(kept.toMillis()));
        }
        if (retention == Retention.DELETE && kept.compareTo(USUAL_SEGMENT) < 0) {
            settings.put("segment.ms", Long.toString(kept.toMillis()));
        }
        return settings;
    }

    private enum Retention {
        COMPACT,
        DELETE
    }

    /** The names as constants, for annotations and configuration. */
    public static final class Names {
        public static final String FETCH_STATE = "fetch.state";
        public static final String FETCH_TURNS = "fetch.turns";
        public static final String SOURCES_HEALTH = "sources.health";
        public static final String SOURCES_HEALTH_DEAD_LETTER = "sources.health.dead-letter";
        public static final String PAGES_RAW = "pages.raw";
        public static final String PAGES_RAW_DEAD_LETTER = "pages.raw.dead-letter";
        public static final String POSTINGS_CLEAN = "postings.clean";
        public static final String POSTINGS_CLEAN_DEAD_LETTER = "postings.clean.dead-letter";
        public static final String INDICATORS = "indicators";
        public static final String INDICATORS_DEAD_LETTER = "indicators.dead-letter";
        public static final String ALERTS = "alerts";

        private Names() {}
    }
}
