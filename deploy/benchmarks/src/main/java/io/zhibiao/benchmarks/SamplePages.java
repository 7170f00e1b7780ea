package io.zhibiao.benchmarks;

import io.zhibiao.events.RawPage;
import io.zhibiao.fetcher.core.pages.RawPages;
import io.zhibiao.standalone.site.ExpectedPosting;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.site.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The pages of the sample site, as the fetcher would publish them: healthy and damaged ones. */
public final class SamplePages {
    /**
     * A page in memory.
     *
     * @param id its name in the sample site
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record SamplePage(String id, RawPage page, byte[] body) {}

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

    private static byte[] get(String url) throws IOException {
        try (InputStream in = URI.create(url).toURL().openStream()) {
            return in.readAllBytes();
        }
    }
}
