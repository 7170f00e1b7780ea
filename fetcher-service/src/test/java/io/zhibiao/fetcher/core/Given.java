package io.zhibiao.fetcher.core;

import io.zhibiao.fetcher.core.sources.Source;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sources for tests, each different from the plain one in what the test is about. */
public final class Given {
    private Given() {}

    public static Source source(String id, String url) {
        return source(id, url, Duration.ofMinutes(10), Duration.ofSeconds(1));
    }

    public static Source source(String id, String url, Duration interval, Duration delay) {
        return new Source(
                id,
                id,
                "青山市",
                url,
                null,
                null,
                interval,
                null,
                new Source.Revisit(interval, 20),
                new Source.Politeness(delay, 100),
                true);
    }

    public static Source list(@Nullable String selector, @Nullable String title, @Nullable String encoding) {
        Source plain = source("list", "http://www.qingshan.example/plans/");
        return new Source(
                plain.id(),
                plain.name(),
                plain.region(),
                plain.url(),
                selector,
                title == null ? null : Pattern.compile(title),
                plain.interval(),
                encoding,
                plain.revisit(),
                plain.politeness(),
                true);
    }

    public static Source limited(Source source, int newPages, int revisits) {
        return new Source(
                source.id(),
                source.name(),
                source.region(),
                source.url(),
                source.linkSelector(),
                source.titlePattern(),
                source.interval(),
                source.encoding(),
                new Source.Revisit(source.revisit().interval(), revisits),
                new Source.Politeness(source.politeness().delay(), newPages),
                source.allowLocal());
    }
}
