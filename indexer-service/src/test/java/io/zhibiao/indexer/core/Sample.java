package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventType;
import io.zhibiao.events.Evidence;
import io.zhibiao.events.Fingerprint;
import io.zhibiao.events.Ids;
import io.zhibiao.events.Indicator;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.Level;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.events.PostingExtracted;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.PostingRef;
import io.zhibiao.events.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Postings and claims of a made-up county, as its extractor would send them. */
public final class Sample {
    public static final Instant START = Instant.parse("2024-01-10T08:00:00Z");
    public static final Region COUNTY = new Region("临江县", "990123", Level.COUNTY, "某某省", List.of("某某省", "某某市", "临江县"));
    public static final Region NATION = new Region("全国", null, null, null, List.of("全国"));
    public static final Indicator GDP = new Indicator("gdp", "地区生产总值", "Gross regional product", "national_accounts");
    public static final Indicator RETAIL =
            new Indicator("retail_sales", "社会消费品零售总额", "Total retail sales of consumer goods", "trade");

    private Sample() {}

    /** A posting at an address, in the revision of this number, fetched that many minutes after the start. */
    public static PostingRef posting(String url, int revision, int minutes) {
        return new PostingRef(
                Ids.posting(url),
                Ids.revision(url + revision),
                url,
                "临江县工作报告",
                PostingKind.WORK_REPORT,
                null,
                2023,
                2024,
                "sample",
                START.plusSeconds(60L * minutes));
    }

    /** A growth target of the county's GDP for 2024. */
    public static IndicatorEvent target(PostingRef posting, double value, Bound bound) {
        return claim(posting, GDP, ClaimKind.TARGET, "2024", value, bound, false, 10);
    }

    /** A growth claim of the county's GDP. */
    public static IndicatorEvent claim(PostingRef posting, ClaimKind kind, String period, double value) {
        return claim(posting, GDP, kind, period, value, Bound.EQ, false, 20);
    }

    /** A growth claim, at a place in the text. */
    public static IndicatorEvent claim(
            PostingRef posting,
            Indicator indicator,
            ClaimKind kind,
            String period,
            double value,
            Bound bound,
            boolean stretch,
            int start) {
        String raw = (value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value)) + "%";
        return new IndicatorEvent(
                Ids.event(posting.id(), indicator, Measure.GROWTH, kind, Period.parse(period), COUNTY, start),
                posting,
                COUNTY,
                indicator,
                indicator.name(),
                kind,
                Measure.GROWTH,
                value,
                null,
                "%",
                bound,
                stretch,
                Period.parse(period),
                new Evidence(indicator.name() + "增长" + raw, raw, start, start + raw.length(), null, 0),
                "sample",
                "1",
                0.9,
                posting.fetchedAt().plusSeconds(1));
    }

    /** The same event about another region. */
    public static IndicatorEvent in(Region region, IndicatorEvent e) {
        return new IndicatorEvent(
                e.id(),
                e.posting(),
                region,
                e.indicator(),
                e.surface(),
                e.kind(),
                e.measure(),
                e.value(),
                e.valueMax(),
                e.unit(),
                e.bound(),
                e.stretch(),
                e.period(),
                e.evidence(),
                e.rule(),
                e.catalogueVersion(),
                e.confidence(),
                e.extractedAt());
    }

    /** The marker of a posting with these events. */
    public static PostingExtracted marker(PostingRef posting, IndicatorEvent... events) {
        return new PostingExtracted(
                posting,
                COUNTY,
                Arrays.stream(events).map(IndicatorEvent::id).toList(),
                "1",
                posting.fetchedAt().plusSeconds(1));
    }

    /** The messages of a posting's extraction: its events, then its marker. */
    public static List<Object> extraction(PostingRef posting, IndicatorEvent... events) {
        List<Object> messages = new ArrayList<>(Arrays.asList(events));
        messages.add(marker(posting, events));
        return messages;
    }

    /** A cleaned posting with this text. */
    public static CleanPosting clean(String url, String text, int minutes) {
        return clean(url, text, null, minutes);
    }

    /** A cleaned posting with a fingerprint. */
    public static CleanPosting clean(String url, String text, @Nullable Fingerprint fingerprint, int minutes) {
        return new CleanPosting(
                Ids.posting(url),
                Ids.revision(text),
                url,
                "临江县工作报告",
                null,
                null,
                null,
                null,
                null,
                COUNTY,
                PostingKind.WORK_REPORT,
                2023,
                2024,
                text,
                List.of(),
                List.of(),
                List.of(),
                null,
                fingerprint,
                "sample",
                "page-" + minutes,
                START.plusSeconds(60L * minutes),
                START.plusSeconds(60L * minutes + 1));
    }

    /** The same posting with another target year. */
    public static CleanPosting ofYear(CleanPosting p, int year) {
        ObjectNode other = EventJson.mapper().valueToTree(p);
        return EventJson.mapper().convertValue(other.put("targetYear", year), CleanPosting.class);
    }

    /** Messages as letters, numbered from 0. */
    public static List<Letter> letters(List<?> messages) {
        List<Letter> letters = new ArrayList<>();
        for (Object message : messages) {
            letters.add(letter(letters.size(), message));
        }
        return letters;
    }

    private static Letter letter(int number, Object message) {
        return switch (message) {
            case IndicatorEvent e -> letter(number, e.posting().id(), EventType.INDICATOR_CLAIMED, e);
            case PostingExtracted m -> letter(number, m.posting().id(), EventType.POSTING_EXTRACTED, m);
            case CleanPosting p -> letter(number, p.id(), EventType.POSTING_CLEANED, p);
            case Letter l -> new Letter(number, l.group(), l.headers(), l.value());
            default -> throw new IllegalArgumentException("no message: " + message);
        };
    }

    private static Letter letter(int number, String posting, EventType type, Object event) {
        return new Letter(
                number, posting, CloudEvent.json(type, "id", "https://example.org/", START), EventJson.write(event));
    }
}
