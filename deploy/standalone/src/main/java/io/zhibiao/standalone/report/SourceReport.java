package io.zhibiao.standalone.report;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import io.zhibiao.events.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the watched sources do, those in trouble first. */
public final class SourceReport {
    private static final int MOST_ROWS = 20;

    private SourceReport() {}

    /** The last word on each source; throws KafkaException when the topic can't be read. */
    public static Collection<SourceHealth> read(String bootstrap) {
        Map<String, SourceHealth> sources = new TreeMap<>();
        try (Messages messages = new Messages(bootstrap)) {
            messages.each(Topic.SOURCES_HEALTH, message -> take(message.value(), sources));
        }
        return sources.values();
    }

    private static void take(byte[] message, Map<String, SourceHealth> sources) {
        try {
            SourceHealth health = EventJson.read(message, SourceHealth.class);
            sources.put(health.sourceId(), health);
        } catch (InvalidEvent e) {
            // Told by the services that read it.
        }
    }

    /** A line on all, and a table of those in trouble and of some more. */
    public static String of(Collection<SourceHealth> sources) {
        List<SourceHealth> all = new ArrayList<>(sources);
        all.sort(Comparator.comparing(SourceReport::isWell).thenComparing(SourceHealth::sourceId));
        Table table = Table.of("source", "status", "failures", "last success", "last new", "next visit", "remark");
        all.stream()
                .limit(MOST_ROWS)
                .forEach(s -> table.row(
                        s.sourceId(),
                        word(s),
                        s.failures(),
                        time(s.lastSuccess()),
                        time(s.lastNew()),
                        time(s.nextVisit()),
                        remark(s)));
        long well = all.stream().filter(SourceReport::isWell).count();
        return "%d sources, %d well, %d failing or overdue%n%s".formatted(all.size(), well, all.size() - well, table);
    }

    private static boolean isWell(SourceHealth source) {
        return source.status() == SourceStatus.HEALTHY && source.overdue() == null;
    }

    private static String word(SourceHealth source) {
        return source.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String remark(SourceHealth source) {
        String overdue = source.overdue() == null
                ? ""
                : source.overdue().year() + " expected by " + source.overdue().expectedBy() + "; ";
        return overdue + (source.reason() == null ? "" : source.reason());
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "-" : time.toString().replaceFirst(":\\d\\d(\\.\\d+)?Z$", "Z");
    }
}
