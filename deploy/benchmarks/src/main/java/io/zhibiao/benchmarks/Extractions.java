package io.zhibiao.benchmarks;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventType;
import io.zhibiao.events.Evidence;
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
import io.zhibiao.indexer.core.Letter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Made-up messages of the extractor in the proportions of the three annotated postings: 210 claims each, of which a fifth are of
 * catalogued indicators of the posting's own region, in 42 series with 17 targets.
 */
final class Extractions {
    private static final int CLAIMS = 210;
    private static final int SERIES = 42;
    private static final int TARGETS = 17;
    private static final Instant START = Instant.parse("2024-01-10T08:00:00Z");

    private Extractions() {}

    /** The letters of these postings, each one's events and then its marker, numbered from 0. */
    static List<Letter> letters(int first, int postings) {
        List<Letter> letters = new ArrayList<>();
        for (int i = first; i < first + postings; i++) {
            add(letters, i);
        }
        return letters;
    }

    private static void add(List<Letter> letters, int number) {
        String url = "https://www.county%d.gov.cn/zwgk/ghjh/202401/t20240110_%d.html".formatted(number, number);
        PostingRef posting = new PostingRef(
                Ids.posting(url),
                Ids.revision(url),
                url,
                "县" + number + "2024年政府工作报告",
                PostingKind.WORK_REPORT,
                null,
                2023,
                2024,
                "county-" + number,
                START.plusSeconds(number));
        Region region = new Region(
                "县" + number,
                "%06d".formatted(110000 + number % 880000),
                Level.COUNTY,
                "某省",
                List.of("某省", "某市", "县" + number));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            IndicatorEvent event = event(posting, region, i);
            ids.add(event.id());
            letters.add(letter(letters.size(), posting, EventType.INDICATOR_CLAIMED, event.id(), event));
        }
        PostingExtracted marker = new PostingExtracted(posting, region, ids, "1", posting.fetchedAt());
        letters.add(letter(letters.size(), posting, EventType.POSTING_EXTRACTED, posting.id(), marker));
    }

    private static IndicatorEvent event(PostingRef posting, Region region, int number) {
        boolean catalogued = number < SERIES;
        Indicator indicator = new Indicator(
                catalogued ? "indicator_" + number : null,
                "第" + number + "类产品产量",
                catalogued ? "Output of product " + number : null,
                catalogued ? "industry" : null);
        ClaimKind kind = number < TARGETS ? ClaimKind.TARGET : ClaimKind.ACTUAL;
        String raw = (5 + number % 40) / 10.0 + "%";
        String quote = "全年" + indicator.name() + "同比增长" + raw + "，比上年同期加快" + number + "个百分点，增速高于全市平均水平";
        int start = 60 * number;
        return new IndicatorEvent(
                Ids.event(posting.id(), indicator, Measure.GROWTH, kind, Period.year(2024), region, number),
                posting,
                region,
                indicator,
                indicator.name(),
                kind,
                Measure.GROWTH,
                (5 + number % 40) / 10.0,
                null,
                "%",
                Bound.EQ,
                false,
                Period.year(kind == ClaimKind.TARGET ? 2024 : 2023),
                new Evidence(quote, raw, start, start + raw.length(), "二、2024年工作安排", number),
                "growth",
                "1",
                0.9,
                posting.fetchedAt());
    }

    private static Letter letter(int number, PostingRef posting, EventType type, String id, Object event) {
        Map<String, String> headers = CloudEvent.json(type, id, posting.url(), posting.fetchedAt());
        return new Letter(number, posting.id(), headers, EventJson.write(event));
    }

    /** The same with one bad letter after every nineteen good ones: no JSON, a unit too long for the index, or a date that it does not know. */
    static List<Letter> spoilt(List<Letter> letters) {
        List<Letter> mixed = new ArrayList<>();
        for (Letter letter : letters) {
            mixed.add(new Letter(mixed.size(), letter.group(), letter.headers(), letter.value()));
            if (mixed.size() % 20 == 19) {
                mixed.add(bad(mixed.size(), letter));
            }
        }
        return mixed;
    }

    private static Letter bad(int number, Letter good) {
        String text = new String(good.value() == null ? new byte[0] : good.value(), StandardCharsets.UTF_8);
        String id = "\"id\":\"bad" + good.group() + number + "\",\"posting\":{";
        String other = text.replaceFirst("\"id\":\"[0-9a-f]+\",\"posting\":\\{", id);
        boolean marker = EventType.POSTING_EXTRACTED.id().equals(good.headers().get("ce_type"));
        String bad =
                switch (marker ? 0 : number / 20 % 3) {
                    case 0 -> other.substring(0, other.length() / 2);
                    case 1 -> other.replaceFirst("\"unit\":\"[^\"]*\"", "\"unit\":\"" + "x".repeat(40_000) + "\"");
                    default ->
                        other.replaceAll(
                                "\"(start|end)\":\"(\\d{4})", "\"$1\":\"+999999999"); // no date the index knows
                };
        return new Letter(number, good.group(), good.headers(), bad.getBytes(StandardCharsets.UTF_8));
    }
}
