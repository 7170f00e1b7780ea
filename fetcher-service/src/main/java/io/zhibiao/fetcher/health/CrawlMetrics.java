package io.zhibiao.fetcher.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.zhibiao.events.Ids;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Gathering;
import io.zhibiao.fetcher.core.crawl.Outcome;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.crawl.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Counts what happens in the crawl by source and outcome, and logs what an operator may want to know. */
@ApplicationScoped
public class CrawlMetrics implements CrawlLog {
    private static final Logger LOG = Logger.getLogger("io.zhibiao.fetcher.crawl");
    private static final String POSTING = "posting";

    private final MeterRegistry meters;
    private final Map<String, SourceHealth> sources = new ConcurrentHashMap<>();

    CrawlMetrics(MeterRegistry meters, PageStates states) {
        this.meters = meters;
        meters.gauge("zhibiao.fetcher.pages.known", states, PageStates::size);
    }

    @Override
    public void visited(Visit visit, Outcome outcome) {
        count(visit, name(outcome));
        about(visit, () -> {
            leftOut(visit, outcome);
            log(visit, outcome);
        });
    }

    /** Structured logs tell what a line is about by the posting's id; lists are of none. */
    private static void about(Visit visit, Runnable log) {
        if (visit.purpose() == Visit.Purpose.LIST || visit.purpose() == Visit.Purpose.ROBOTS) {
            log.run();
            return;
        }
        MDC.put(POSTING, Ids.posting(visit.key()));
        try {
            log.run();
        } finally {
            MDC.remove(POSTING);
        }
    }

    private static void log(Visit visit, Outcome outcome) {
        switch (outcome) {
            case Outcome.Listed list -> listed(visit, list);
            case Outcome.Changed page ->
                LOG.infof(
                        "page published: source=%s url=%s bytes=%d",
                        id(visit), visit.key(), page.body().size());
            case Outcome.Oversized page ->
                LOG.warnf(
                        "page too large, told as a dead letter: source=%s url=%s limit=%d",
                        id(visit), visit.key(), page.limit());
            case Outcome.Denied denied ->
                LOG.warnf("visit denied: source=%s url=%s reason=%s", id(visit), visit.address(), denied.reason());
            case Outcome.Failed failed ->
                LOG.warnf("visit failed: source=%s url=%s reason=%s", id(visit), visit.address(), failed.reason());
            default -> LOG.debugf("visited: source=%s url=%s outcome=%s", id(visit), visit.address(), name(outcome));
        }
    }

    @Override
    public void notStored(Visit visit, RuntimeException cause) {
        count(visit, "not-stored");
        about(
                visit,
                () -> LOG.errorf(
                        "page not stored, will be visited again: source=%s url=%s cause=%s",
                        id(visit), visit.key(), cause));
    }

    @Override
    public void told(SourceHealth health) {
        SourceHealth before = sources.put(health.sourceId(), health);
        if (before == null) {
            gauges(health.sourceId());
        }
        SourceStatus was = before == null ? SourceStatus.HEALTHY : before.status();
        if (was != SourceStatus.HEALTHY && health.status() == SourceStatus.HEALTHY) {
            LOG.infof("source recovered: source=%s", health.sourceId());
        } else if (was == SourceStatus.HEALTHY && health.status() != SourceStatus.HEALTHY) {
            LOG.warnf(
                    "source failing: source=%s status=%s failures=%d reason=%s lastSuccess=%s",
                    health.sourceId(), health.status(), health.failures(), health.reason(), health.lastSuccess());
        } else if (health.failures() == 0 && health.reason() != null && isNewReason(before, health)) {
            LOG.warnf(
                    "source not read in full: source=%s reason=%s nextVisit=%s",
                    health.sourceId(), health.reason(), health.nextVisit());
        }
    }

    private static boolean isNewReason(@Nullable SourceHealth before, SourceHealth health) {
        return before == null || !Objects.equals(before.reason(), health.reason());
    }

    private void gauges(String source) {
        gauge("zhibiao.fetcher.source.healthy", source, h -> h.status() == SourceStatus.HEALTHY ? 1 : 0);
        gauge("zhibiao.fetcher.source.layout.changed", source, h -> h.status() == SourceStatus.LAYOUT_CHANGED ? 1 : 0);
        gauge("zhibiao.fetcher.source.overdue", source, h -> h.overdue() == null ? 0 : 1);
        gauge("zhibiao.fetcher.source.failures", source, SourceHealth::failures);
        gauge("zhibiao.fetcher.source.last.success.epoch.seconds", source, h -> seconds(h.lastSuccess()));
        gauge("zhibiao.fetcher.source.next.visit.epoch.seconds", source, h -> seconds(h.nextVisit()));
    }

    private void gauge(String name, String source, ToDoubleFunction<SourceHealth> value) {
        meters.gauge(name, Tags.of("source", source), sources, all -> value.applyAsDouble(all.get(source)));
    }

    private static double seconds(@Nullable Instant time) {
        return time == null ? Double.NaN : time.getEpochSecond();
    }

    /** Attachments that their page goes without; told aloud with what is published, as an unchanged page would tell them for ever. */
    private void leftOut(Visit visit, Outcome outcome) {
        if (visit.purpose() != Visit.Purpose.BUNDLE || visit.gathering() == null) {
            return;
        }
        for (Gathering.Missing missing : visit.gathering().missing()) {
            meters.counter("zhibiao.fetcher.attachments.left.out", "source", id(visit))
                    .increment();
            LOG.logf(
                    outcome instanceof Outcome.Changed ? Logger.Level.WARN : Logger.Level.DEBUG,
                    "attachment left out, tried again at the next visit: source=%s url=%s page=%s reason=%s",
                    id(visit),
                    missing.address(),
                    visit.key(),
                    missing.reason());
        }
    }

    private static void listed(Visit visit, Outcome.Listed list) {
        if (list.listing().isBare()) {
            LOG.warnf("list holds no links, has its layout changed? source=%s url=%s", id(visit), visit.address());
        } else {
            LOG.debugf(
                    "list read: source=%s links=%d",
                    id(visit), list.listing().links().size());
        }
    }

    private void count(Visit visit, String outcome) {
        String purpose = visit.purpose().name().toLowerCase(Locale.ROOT);
        meters.counter("zhibiao.fetcher.visits", "source", id(visit), "purpose", purpose, "outcome", outcome)
                .increment();
    }

    private static String id(Visit visit) {
        return visit.source().id();
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Listed ignored -> "listed";
            case Outcome.Changed ignored -> "published";
            case Outcome.Unchanged ignored -> "unchanged";
            case Outcome.Oversized ignored -> "oversized";
            case Outcome.Learnt ignored -> "learnt";
            case Outcome.Denied ignored -> "denied";
            case Outcome.Moved ignored -> "moved";
            case Outcome.Gathers ignored -> "gathered";
            case Outcome.Failed failed -> failed.trouble() == Outcome.Trouble.DOMAIN ? "blocked" : "failed";
        };
    }
}
