package io.zhibiao.fetcher.core.sources;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.PageBundle;
import io.zhibiao.events.PostingKind;
import io.zhibiao.fetcher.core.sources.Source.Access;
import io.zhibiao.fetcher.core.sources.Source.Attachments;
import io.zhibiao.fetcher.core.sources.Source.Depth;
import io.zhibiao.fetcher.core.sources.Source.Politeness;
import io.zhibiao.fetcher.core.sources.Source.Revisit;
import io.zhibiao.fetcher.core.sources.Source.Rhythm;
import io.zhibiao.fetcher.core.web.ProxyServer;
import io.zhibiao.fetcher.core.web.Way;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one source; what is wrong in it goes to the faults. */
final class SourceReader {
    private static final Duration INTERVAL = Duration.ofMinutes(30);
    private static final Duration LONGEST_IN_SEASON = Duration.ofHours(12);
    private static final int LONGEST_TIMES = 4;
    private static final Map<String, PostingKind> SEASONS = Map.of(
            "work_report", PostingKind.WORK_REPORT,
            "plan_report", PostingKind.PLAN_REPORT,
            "bulletin", PostingKind.BULLETIN);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int REVISITS = 20;
    private static final int NEW_PAGES = 100;
    private static final int LIST_PAGES = 3;
    private static final int ATTACHMENTS = 20;
    private static final int DAILY = 10_000;

    private final Fields fields;

    private SourceReader(Fields fields) {
        this.fields = fields;
    }

    /** The source; null when a fault leaves it without id or address. */
    static @Nullable Source read(JsonNode mapping, String path, JsonNode defaults, Collection<Fault> faults) {
        if (!mapping.isObject()) {
            faults.add(new Fault(path, "expected a mapping with id and url"));
            return null;
        }
        return new SourceReader(new Fields(mapping, path, defaults, faults)).source();
    }

    private @Nullable Source source() {
        String id = fields.read("id", fields.required("id", "a short name, unique in the file"), Checks::id);
        String name = fields.optional("name", "a text");
        String region = fields.optional("region", "the name of a region");
        ListKind kind = new KindReader(fields).read();
        String url = fields.read(
                "url",
                fields.required("url", kind.isOfWeb() ? "the address of a list page" : "a path such as file:///data"),
                kind.isOfWeb() ? Checks::url : Checks::file);
        Pattern title =
                fields.read("title-pattern", fields.optional("title-pattern", "a regular expression"), Checks::pattern);
        LocalDate since = fields.read("since", fields.optional("since", "a day such as 2024-01-31"), Checks::day);
        Duration interval = fields.duration("interval", SHORTEST, INTERVAL);
        Rhythm rhythm = rhythm(interval);
        String encoding =
                fields.read("encoding", fields.optional("encoding", "the name of an encoding"), Checks::encoding);
        Depth depth = new Depth(fields.count("list-pages", 1, LIST_PAGES), fields.flag("backfill"));
        Revisit revisit =
                new Revisit(fields.duration("revisit", SHORTEST, interval), fields.count("revisit-limit", 0, REVISITS));
        Politeness politeness = new Politeness(
                fields.duration("delay", Duration.ZERO, kind.isOfWeb() ? DELAY : Duration.ZERO),
                fields.count("new-limit", 1, NEW_PAGES),
                fields.count("daily-limit", 1, DAILY));
        Access access = access(Objects.requireNonNullElse(id, ""), kind);
        Attachments attachments = attachments();
        boolean verified = fields.flag("verified");
        fields.refuseOthers();
        if (id == null || url == null) {
            return null;
        }
        return new Source(
                id,
                Objects.requireNonNullElse(name, id),
                region,
                url,
                kind,
                title,
                since,
                interval,
                rhythm,
                encoding,
                depth,
                revisit,
                politeness,
                access,
                attachments,
                verified);
    }

    private Rhythm rhythm(Duration interval) {
        PostingKind season = fields.word("season", SEASONS);
        Duration usual = season == null ? interval.multipliedBy(LONGEST_TIMES) : LONGEST_IN_SEASON;
        return new Rhythm(
                fields.duration("longest-interval", interval, usual.compareTo(interval) > 0 ? usual : interval),
                season);
    }

    /** Files of this machine have no robots.txt. */
    private Access access(String id, ListKind kind) {
        ProxyServer proxy =
                fields.read("proxy", fields.optional("proxy", "the address of a proxy server"), ProxyServer::parse);
        Way.Tls tls = new Way.Tls(fields.flag("legacy-tls"), fields.flag("any-certificate"));
        Way.Reach reach = fields.flag("allow-local") ? Way.Reach.LOCAL : Way.Reach.PUBLIC;
        boolean againstRobots = fields.flag("ignore-robots");
        return new Access(
                new Way(id, kind.isOfWeb() ? reach : Way.Reach.FILES, proxy, tls),
                againstRobots || !kind.isOfWeb(),
                fields.texts("headers", Checks::header));
    }

    private Attachments attachments() {
        return new Attachments(
                fields.flag("attachments", true),
                fields.count("attachment-limit", 1, PageBundle.MOST_PARTS - 1, ATTACHMENTS));
    }
}
