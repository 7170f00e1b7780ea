package io.zhibiao.fetcher.core;

import io.zhibiao.events.PostingKind;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Way;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sources for tests, each different from the plain one in what the test is about. */
public final class Given {
    private String id = "list";
    private String url = "http://www.qingshan.example/plans/index.html";
    private ListKind kind = new ListKind.Html(null);
    private @Nullable Pattern title;
    private @Nullable LocalDate since;
    private Duration interval = Duration.ofMinutes(10);
    private @Nullable Duration longest;
    private @Nullable PostingKind season;
    private @Nullable String region = "青山市";
    private @Nullable String encoding;
    private Source.Depth depth = new Source.Depth(1, false);
    private @Nullable Duration revisit;
    private int revisits = 20;
    private int newPages = 100;
    private int daily = 1_000_000;
    private Duration delay = Duration.ofSeconds(1);
    private Source.Access access = access(true, true, Map.of());

    private Source.Attachments attachments = new Source.Attachments(true, 20);

    private Given() {}

    public static Given given() {
        return new Given();
    }

    public static Source source(String id, String url) {
        return given().id(id).url(url).source();
    }

    public static Source source(String id, String url, Duration interval, Duration delay) {
        return given().id(id).url(url).interval(interval).delay(delay).source();
    }

    public Given id(String value) {
        id = value;
        return this;
    }

    public Given url(String value) {
        url = value;
        return this;
    }

    public Given kind(ListKind value) {
        kind = value;
        return this;
    }

    public Given selector(@Nullable String value) {
        return kind(new ListKind.Html(value));
    }

    public Given title(String value) {
        title = Pattern.compile(value);
        return this;
    }

    public Given since(LocalDate value) {
        since = value;
        return this;
    }

    public Given headers(Map<String, String> value) {
        access = access(true, true, value);
        return this;
    }

    public Given interval(Duration value) {
        interval = value;
        return this;
    }

    public Given longest(Duration value) {
        longest = value;
        return this;
    }

    public Given season(String where, PostingKind value) {
        region = where;
        season = value;
        return this;
    }

    public Given encoding(@Nullable String value) {
        encoding = value;
        return this;
    }

    public Given listPages(int value) {
        depth = new Source.Depth(value, false);
        return this;
    }

    public Given revisit(Duration value) {
        revisit = value;
        return this;
    }

    public Given backfill() {
        depth = new Source.Depth(depth.pages(), true);
        return this;
    }

    public Given limits(int newArticles, int revisited) {
        newPages = newArticles;
        revisits = revisited;
        return this;
    }

    public Given daily(int value) {
        daily = value;
        return this;
    }

    public Given delay(Duration value) {
        delay = value;
        return this;
    }

    public Given access(boolean local, boolean againstRobots) {
        access = access(local, againstRobots, Map.of());
        return this;
    }

    public Given attachments(boolean wanted, int limit) {
        attachments = new Source.Attachments(wanted, limit);
        return this;
    }

    private static Source.Access access(boolean local, boolean againstRobots, Map<String, String> headers) {
        return new Source.Access(
                new Way("list", local ? Way.Reach.LOCAL : Way.Reach.PUBLIC, null, Way.Tls.SAFE),
                againstRobots,
                headers);
    }

    public Source source() {
        return new Source(
                id,
                id,
                region,
                url,
                kind,
                title,
                since,
                interval,
                new Source.Rhythm(longest == null ? interval : longest, season),
                encoding,
                depth,
                new Source.Revisit(revisit == null ? interval : revisit, revisits),
                new Source.Politeness(delay, newPages, daily),
                access,
                attachments,
                true);
    }
}
