package io.zhibiao.benchmarks;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.RawPage;
import io.zhibiao.fetcher.core.pages.RawPages;
import io.zhibiao.standalone.site.ExpectedPosting;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.site.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages of the sample site, as the fetcher would publish them: healthy and damaged ones. */
public final class SamplePages {
    private static final Cleaner CLEANER = Cleaner.standard();

    /** Repairs of what was done to a text; blanks and breaks are put right on every page. */
    private static final Set<String> DAMAGE =
            Set.of("double_encoding", "gbk_byte_shift", "pinyin_annotation", "spam_line", "traditional_script");

    private static final int SHORTEST_PARAGRAPH = 40;

    private static final int FEWEST_PARAGRAPHS = 4;

    /** Talk for each character of a paragraph with figures. */
    private static final double TALK = 1.8;

    /** Characters of a county's report. */
    static final int REPORT_LENGTH = 15_000;

    /**
     * A page in memory.
     *
     * @param id its name in the sample site
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record SamplePage(String id, RawPage page, byte[] body) {
        /** Whether a rewriter or a wrong encoding went over its text. */
        public boolean damaged() {
            return CLEANER.clean(page, body, Instant.EPOCH).stream()
                    .flatMap(posting -> posting.repairs().stream())
                    .anyMatch(repair -> DAMAGE.contains(repair.kind()));
        }
    }

    private SamplePages() {}

    /** All pages of the site's first stage. */
    public static List<SamplePage> all() {
        try (SampleSite site = SampleSite.start(0, Timeline.manual())) {
            List<SamplePage> pages = new ArrayList<>();
            for (ExpectedPosting posting : site.expected().postings(1)) {
                byte[] body = get(posting.url());
                RawPage facts = RawPages.ofUrl(posting.url(), posting.url(), "text/html", body, Instant.EPOCH);
                pages.add(new SamplePage(posting.id(), facts, body));
            }
            return List.copyOf(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the pages that are damaged, or those that are not. */
    public static List<SamplePage> all(boolean damaged) {
        return all().stream().filter(page -> page.damaged() == damaged).toList();
    }

    /**
     * Those of the same pages whose text stands in paragraphs, with texts as long as those of reports are: the demo's are excerpts, and
     * what each page costs whatever its length would weigh too much.
     */
    public static List<SamplePage> allAtFullLength(boolean damaged) {
        return all(damaged).stream()
                .filter(page -> paragraphs(document(page)).size() >= FEWEST_PARAGRAPHS)
                .map(SamplePages::atFullLength)
                .toList();
    }

    /**
     * The postings of pages whose texts are as long as reports and as dense in claims as those annotated by hand, where one stands in
     * 57 characters: the sample's paragraphs, tables and bulletins among them, with talk between.
     */
    public static List<CleanPosting> reports() {
        return all().stream()
                .filter(page -> paragraphs(document(page)).size() >= FEWEST_PARAGRAPHS)
                .map(SamplePages::asReport)
                .map(page ->
                        CLEANER.clean(page.page(), page.body(), Instant.EPOCH).getFirst())
                .filter(posting -> posting.reportYear() != null && posting.region() != null)
                .toList();
    }

    private static SamplePage asReport(SamplePage page) {
        Document document = document(page);
        Talk talk = new Talk(page.id().hashCode());
        List<Element> paragraphs = paragraphs(document);
        int length = document.text().length();
        for (Element paragraph : paragraphs) {
            length += talkBehind(paragraph, talk);
        }
        for (int i = 0; length < REPORT_LENGTH; i++) {
            Element paragraph = paragraphs.get(i % paragraphs.size());
            Element copy = paragraph.clone().prependText(i + "、");
            paragraph.after(copy);
            length += copy.text().length() + talkBehind(copy, talk);
        }
        return page(page, document);
    }

    /** Adds a paragraph of talk; tells its length. */
    private static int talkBehind(Element paragraph, Talk talk) {
        String words = talk.ofLength((int) (paragraph.text().length() * TALK));
        paragraph.after(new Element("p").text(words));
        return words.length();
    }

    private static List<Element> paragraphs(Document document) {
        return document.select("p").stream()
                .filter(element -> element.ownText().length() > SHORTEST_PARAGRAPH)
                .toList();
    }

    /** A page whose paragraphs are repeated, each time with another number before them, for a text seen twice is dropped. */
    private static SamplePage atFullLength(SamplePage page) {
        Document document = document(page);
        List<Element> paragraphs = paragraphs(document);
        Element longest = paragraphs.stream()
                .max(Comparator.comparingInt(element -> element.ownText().length()))
                .orElse(document);
        int length = document.text().length();
        for (int i = 0; length < REPORT_LENGTH; i++) {
            Element paragraph = paragraphs.get(i % paragraphs.size());
            Element copy = paragraph.clone().prependText(i + "、");
            longest.after(copy);
            length += copy.text().length();
        }
        return page(page, document);
    }

    private static SamplePage page(SamplePage page, Document document) {
        byte[] body = document.outerHtml().getBytes(StandardCharsets.UTF_8);
        String url = page.page().url();
        return new SamplePage(page.id(), RawPages.ofUrl(url, url, "text/html", body, Instant.EPOCH), body);
    }

    private static Document document(SamplePage page) {
        CleanPosting posting =
                CLEANER.clean(page.page(), page.body(), Instant.EPOCH).getFirst();
        String charset = posting.charset() == null ? "UTF-8" : posting.charset().used();
        Document document = Jsoup.parse(
                new String(page.body(), Charset.forName(charset)), page.page().url());
        document.charset(StandardCharsets.UTF_8);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** The texts of the healthy ones by their lines, the titles first, tables left out. */
    static List<List<String>> texts() {
        return all(false).stream()
                .map(page -> lines(page).filter(line -> line.indexOf('\t') < 0).toList())
                .toList();
    }

    private static Stream<String> lines(SamplePage page) {
        return CLEANER.clean(page.page(), page.body(), Instant.EPOCH)
                .getFirst()
                .text()
                .lines();
    }

    /** A page of one report, its paragraphs repeated up to a length in bytes. */
    public static SamplePage ofLength(int bytes) {
        SamplePage sample = all(false).getFirst();
        List<String> lines =
                lines(sample).filter(line -> line.length() > SHORTEST_PARAGRAPH).toList();
        StringBuilder html = new StringBuilder(
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>长页</title></head><body><div id=\"zoom\">");
        int length = 0;
        for (int i = 0; length < bytes; i++) {
            String paragraph = "<p>" + i + lines.get(i % lines.size()) + "</p>\n";
            length += paragraph.getBytes(StandardCharsets.UTF_8).length;
            html.append(paragraph);
        }
        byte[] body = html.append("</div></body></html>").toString().getBytes(StandardCharsets.UTF_8);
        String url = sample.page().url();
        return new SamplePage("long", RawPages.ofUrl(url, url, "text/html", body, Instant.EPOCH), body);
    }

    private static byte[] get(String url) throws IOException {
        try (InputStream in = URI.create(url).toURL().openStream()) {
            return in.readAllBytes();
        }
    }
}
