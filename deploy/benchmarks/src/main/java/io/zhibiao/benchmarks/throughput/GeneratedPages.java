package io.zhibiao.benchmarks.throughput;

import io.zhibiao.benchmarks.Damage;
import io.zhibiao.benchmarks.SamplePages;
import io.zhibiao.cleaner.core.PageShapes;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Level;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import io.zhibiao.fetcher.core.pages.RawPages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Pages of reports, each of another county, year or with other figures, so that none is a repost of another: texts as dense in claims as those
 * annotated by hand, 4,000 to 60,000 characters long with the median at 15,000, in all shapes of sites, three in ten damaged. The
 * same seed gives the same pages.
 */
public final class GeneratedPages {
    private static final Pattern FIGURE = Pattern.compile("\\d+\\.\\d+");
    private static final double DAMAGED = 0.3;
    private static final double SPREAD = 0.6;
    static final int MEDIAN = 15_000;
    private static final int SHORTEST = 4_000;
    private static final int LONGEST = 60_000;
    private static final int FIRST_YEAR = 2010;

    /** When all counties have had so many reports, the first years are told again with other figures: sources that differ. */
    private static final int YEARS = 16;

    private static final Instant FETCHED = Instant.parse("2026-01-20T01:00:00Z");
    private static final List<Damage> DAMAGES =
            Arrays.stream(Damage.values()).filter(d -> d != Damage.SPAM_ONLY).toList();

    private final List<CleanPosting> reports = SamplePages.reports();
    private final List<Division> counties = counties();
    private final List<String> shapes = List.copyOf(PageShapes.templates().values());
    private final Random random;
    private final int median;
    private int made;

    private GeneratedPages(long seed, int median) {
        this.random = new Random(seed);
        this.median = median;
    }

    /** Pages without end, of texts with another median of their length in characters. */
    static GeneratedPages endless(long seed, int median) {
        return new GeneratedPages(seed, median);
    }

    /** A page in memory; compared by nobody. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Page(RawPage facts, byte[] body) {}

    /** So many pages. */
    public static List<Page> of(int count, long seed) {
        return new GeneratedPages(seed, MEDIAN).next(count);
    }

    /** The next ones. */
    List<Page> next(int count) {
        List<Page> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(page(made++));
        }
        return all;
    }

    private Page page(int number) {
        int year = FIRST_YEAR + number / counties.size() % YEARS;
        List<String> article = article(counties.get(number % counties.size()).name(), year);
        String shape = any(shapes);
        PageShapes.Style style = any(List.of(PageShapes.Style.values()));
        byte[] body = random.nextDouble() < DAMAGED
                ? any(DAMAGES).page(shape, article, style)
                : PageShapes.page(shape, article, style).getBytes(StandardCharsets.UTF_8);
        String url = "https://www.county%d.gov.cn/zwgk/202601/t20260120_%d.html".formatted(number, number);
        return new Page(RawPages.ofUrl(url, url, "text/html", body, FETCHED.plusSeconds(number)), body);
    }

    /** The title and paragraphs of a report, of another county and with other figures, as long as chance wants. */
    private List<String> article(String county, int year) {
        CleanPosting report = any(reports);
        String own =
                Objects.requireNonNull(Objects.requireNonNull(report.region()).name());
        int length = length();
        List<String> article = new ArrayList<>(List.of(county + year + "年政府工作报告"));
        List<String> lines = report.text()
                .lines()
                .filter(line -> line.indexOf('\t') < 0)
                .skip(1)
                .toList();
        for (int i = 0; length > 0; i++) {
            String line = lines.get(i % lines.size()).replace(own, county);
            String paragraph = figures(i < lines.size() ? line : i + "、" + line);
            article.add(paragraph);
            length -= paragraph.length();
        }
        return article;
    }

    private int length() {
        double length = median * Math.exp(SPREAD * random.nextGaussian());
        return (int) Math.clamp(length, Math.min(SHORTEST, median), LONGEST);
    }

    /** Other digits behind each point. */
    private String figures(String paragraph) {
        return FIGURE.matcher(paragraph).replaceAll(match -> {
            String figure = match.group();
            int point = figure.indexOf('.');
            return figure.substring(0, point + 1) + (1 + random.nextInt(9));
        });
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<Division> counties() {
        Divisions divisions = Divisions.standard();
        return divisions.all().stream()
                .filter(d ->
                        d.current() && d.level() == Level.COUNTY && d.name().endsWith("县"))
                .filter(d -> divisions.byName(d.name()).stream()
                                .filter(Division::current)
                                .count()
                        == 1)
                .toList();
    }
}
