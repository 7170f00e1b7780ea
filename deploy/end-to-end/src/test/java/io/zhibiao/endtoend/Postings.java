package io.zhibiao.endtoend;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Made-up extractions: of every six postings of a county three are its own site's and three are reposts, some of which tell other
 * values; postings are revised, and revisions come in any order.
 */
final class Postings {
    private static final Instant START = Instant.parse("2024-01-10T08:00:00Z");
    private static final int OF_A_COUNTY = 6;
    private static final List<Indicator> INDICATORS = List.of(
            new Indicator("gdp", "地区生产总值", "Gross regional product", "national_accounts"),
            new Indicator("retail_sales", "社会消费品零售总额", "Total retail sales of consumer goods", "trade"),
            new Indicator("budget_revenue", "一般公共预算收入", "General public budget revenue", "finance"));
    private static final List<ClaimKind> KINDS =
            List.of(ClaimKind.TARGET, ClaimKind.TARGET, ClaimKind.ACTUAL, ClaimKind.ESTIMATE);

    private Postings() {}

    /** The messages of each revision, its events and then its marker, in the order in which they come. */
    static List<List<Object>> extractions(int postings, long seed) {
        Random random = new Random(seed);
        List<List<Object>> extractions = new ArrayList<>();
        for (int i = 0; i < postings; i++) {
            int revisions = 1 + random.nextInt(3);
            for (int revision = 0; revision < revisions; revision++) {
                extractions.add(extraction(i, revision));
            }
        }
        Collections.shuffle(extractions, random);
        return extractions;
    }

    private static List<Object> extraction(int number, int revision) {
        int county = number / OF_A_COUNTY;
        boolean official = number % OF_A_COUNTY < 3;
        String url =
                (official ? "https://www.county%d.gov.cn/" : "https://news%d.example.org/").formatted(county) + number;
        PostingRef posting = new PostingRef(
                Ids.posting(url),
                Ids.revision(url + revision),
                url,
                "工作报告",
                PostingKind.WORK_REPORT,
                null,
                2023,
                2024,
                "sample",
                START.plusSeconds(3600L * revision + number));
        Region region = region(county);
        List<Object> messages = new ArrayList<>(events(posting, region, new Random(number * 31L + revision)));
        List<String> ids = messages.stream().map(e -> ((IndicatorEvent) e).id()).toList();
        messages.add(new PostingExtracted(posting, region, ids, "1", posting.fetchedAt()));
        return messages;
    }

    private static Region region(int county) {
        String code = "%06d".formatted(110000 + county);
        return new Region("县" + county, code, Level.COUNTY, "某省", List.of("某省", "某市", "县" + county));
    }

    private static List<IndicatorEvent> events(PostingRef posting, Region region, Random own) {
        List<IndicatorEvent> events = new ArrayList<>();
        for (Indicator indicator : INDICATORS) {
            for (int year = 2022; year <= 2025; year++) {
                if (own.nextInt(3) > 0) {
                    ClaimKind kind = KINDS.get(own.nextInt(KINDS.size()));
                    double value = 5 + own.nextInt(3) / 2.0;
                    events.add(event(posting, region, indicator, kind, Period.year(year), value, events.size()));
                }
            }
        }
        return events;
    }

    private static IndicatorEvent event(
            PostingRef posting,
            Region region,
            Indicator indicator,
            ClaimKind kind,
            Period period,
            double value,
            int number) {
        String raw = value + "%";
        int start = 100 * number;
        return new IndicatorEvent(
                Ids.event(posting.id(), indicator, Measure.GROWTH, kind, period, region, 0),
                posting,
                region,
                indicator,
                indicator.name(),
                kind,
                Measure.GROWTH,
                value,
                null,
                "%",
                Bound.EQ,
                false,
                period,
                new Evidence(indicator.name() + "增长" + raw, raw, start, start + raw.length(), null, 0),
                "sample",
                "1",
                0.9,
                posting.fetchedAt());
    }
}
