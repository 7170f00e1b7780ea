package io.zhibiao.benchmarks;

import io.zhibiao.benchmarks.SamplePages.SamplePage;
import io.zhibiao.cleaner.core.PageShapes;
import io.zhibiao.cleaner.core.Reports;
import io.zhibiao.fetcher.core.pages.RawPages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Pages of reports at the length of real ones: in all shapes and styles of the main-content set, with as much of the site around them as
 * real pages have or with hardly any, and with each kind of damage.
 */
final class ReportPages {
    /** Shapes that each kind of damage is done to: a government platform, a forum, an aggregator, hardly any markup. */
    private static final List<Setting> DAMAGED = List.of(
            new Setting("trs.html", PageShapes.Style.PARAGRAPHS),
            new Setting("jcms.html", PageShapes.Style.BREAKS),
            new Setting("discuz.html", PageShapes.Style.DIVISIONS),
            new Setting("aggregator.html", PageShapes.Style.WORD));

    private static final int SHORTEST_PARAGRAPH = 40;

    private final Random random = new Random(42);
    private final List<List<String>> reports = SamplePages.texts();
    private final UnaryOperator<String> surroundings;

    private ReportPages(UnaryOperator<String> surroundings) {
        this.surroundings = surroundings;
    }

    /** A page a shape and style, or pages of each kind of damage in some shapes, each set in another style; as sites serve them. */
    static List<SamplePage> served(boolean damaged) {
        return all(damaged, SiteMarkup::around);
    }

    /** The same with the little markup that the templates have. */
    static List<SamplePage> bare(boolean damaged) {
        return all(damaged, template -> template);
    }

    private static List<SamplePage> all(boolean damaged, UnaryOperator<String> surroundings) {
        ReportPages pages = new ReportPages(surroundings);
        return damaged ? pages.damaged() : pages.healthy();
    }

    private List<SamplePage> healthy() {
        List<SamplePage> pages = new ArrayList<>();
        for (Map.Entry<String, String> shape : PageShapes.templates().entrySet()) {
            for (PageShapes.Style style : PageShapes.Style.values()) {
                String html = PageShapes.page(surroundings.apply(shape.getValue()), article(), style);
                pages.add(page(shape.getKey() + "-" + style, html.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return pages;
    }

    private List<SamplePage> damaged() {
        List<SamplePage> pages = new ArrayList<>();
        Map<String, String> shapes = PageShapes.templates();
        for (Damage damage : Damage.values()) {
            for (Setting setting : DAMAGED) {
                String shape = surroundings.apply(shapes.getOrDefault(setting.shape, ""));
                pages.add(page(damage + "-" + setting.shape, damage.page(shape, article(), setting.style)));
            }
        }
        return pages;
    }

    private static SamplePage page(String id, byte[] body) {
        String url = "https://www.example.gov.cn/zwgk/" + id;
        return new SamplePage(id, RawPages.ofUrl(url, url, "text/html", body, Instant.EPOCH), body);
    }

    /** A report of the sample site, made as long as real ones: behind its own text its paragraphs again by turns with ones of our own. */
    private List<String> article() {
        List<String> report = reports.get(random.nextInt(reports.size()));
        List<String> article = new ArrayList<>(report);
        int length = article.stream().mapToInt(String::length).sum();
        for (int i = 0; length < SamplePages.REPORT_LENGTH; i++) {
            String again = article.size() + "、" + report.get(i / 2 % report.size());
            String paragraph = i % 2 == 0 && again.length() > SHORTEST_PARAGRAPH ? again : Reports.paragraph(random);
            article.add(paragraph);
            length += paragraph.length();
        }
        return article;
    }

    private record Setting(String shape, PageShapes.Style style) {}
}
