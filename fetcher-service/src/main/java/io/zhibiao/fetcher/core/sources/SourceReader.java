package io.zhibiao.fetcher.core.sources;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.fetcher.core.sources.Source.Politeness;
import io.zhibiao.fetcher.core.sources.Source.Revisit;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one source; what is wrong in it goes to the faults. */
final class SourceReader {
    private static final Duration INTERVAL = Duration.ofMinutes(30);
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int REVISITS = 20;
    private static final int NEW_PAGES = 100;

    private final Fields fields;

    private SourceReader(Fields fields) {
        this.fields = fields;
    }

    /** The source; null when a fault leaves it without id or address. */
    static @Nullable Source read(JsonNode mapping, String path, List<Fault> faults) {
        if (!mapping.isObject()) {
            faults.add(new Fault(path, "expected a mapping with id and url"));
            return null;
        }
        return new SourceReader(new Fields(mapping, path, faults)).source();
    }

    private @Nullable Source source() {
        String id = checked("id", fields.required("id", "a short name, unique in the file"), Checks::id);
        String name = fields.optional("name", "a text");
        String region = fields.optional("region", "the name of a region");
        String url = checked("url", fields.required("url", "the address of a list page"), Checks::url);
        String selector =
                checked("link-selector", fields.optional("link-selector", "a CSS selector"), Checks::selector);
        Pattern title =
                fields.read("title-pattern", fields.optional("title-pattern", "a regular expression"), Checks::pattern);
        Duration interval = fields.duration("interval", Duration.ofSeconds(1), INTERVAL);
        String encoding = checked("encoding", fields.optional("encoding", "the name of an encoding"), Checks::encoding);
        Revisit revisit = new Revisit(
                fields.duration("revisit", Duration.ofSeconds(1), interval), fields.count("revisit-limit", REVISITS));
        Politeness politeness =
                new Politeness(fields.duration("delay", Duration.ZERO, DELAY), fields.count("new-limit", NEW_PAGES));
        boolean allowLocal = fields.flag("allow-local");
        fields.refuseOthers();
        if (id == null || url == null) {
            return null;
        }
        return new Source(
                id,
                name == null ? id : name,
                region,
                url,
                selector,
                title,
                interval,
                encoding,
                revisit,
                politeness,
                allowLocal);
    }

    private @Nullable String checked(String key, @Nullable String text, UnaryOperator<String> check) {
        return fields.read(key, text, check);
    }
}
