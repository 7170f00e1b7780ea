package io.zhibiao.benchmarks;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.RawPage;
import io.zhibiao.fetcher.core.pages.RawPages;
import io.zhibiao.standalone.site.ExpectedPosting;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.site.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The pages of the sample site, as the fetcher would publish them: healthy and damaged ones. */
public final class SamplePages {
    /** Repairs of what was done to a text; blanks and breaks are put right on every page. */
    private static final Set<String> DAMAGE =
            Set.of("double_encoding", "gbk_byte_shift", "pinyin_annotation", "spam_line", "traditional_script");

    /**
     * A page in memory.
     *
     * @param id its name in the sample site
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record SamplePage(String id, RawPage page, byte[] body) {
        /** Whether a rewriter or a wrong encoding went over its text. */
        public boolean damaged() {
            return Cleaner.standard().clean(page, body, Instant.EPOCH).stream()
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

    /** A page of one report, its paragraphs repeated up to a length in bytes. */
    public static SamplePage ofLength(int bytes) {
        SamplePage sample = all(false).getFirst();
        List<String> lines = Cleaner.standard()
                .clean(sample.page(), sample.body(), Instant.EPOCH)
                .getFirst()
                .text()
                .lines()
                .filter(line -> line.length() > 40)
                .toList();
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
