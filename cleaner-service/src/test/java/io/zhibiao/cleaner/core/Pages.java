package io.zhibiao.cleaner.core;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Ids;
import io.zhibiao.events.RawPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages for tests, and what the cleaner makes of them. */
public final class Pages {
    public static final Instant NOW = Instant.parse("2024-02-01T00:00:00Z");
    private static final String URL = "https://www.example.gov.cn/a/t20240131_1.html";
    private static final Cleaner CLEANER = Cleaner.standard();

    private Pages() {}

    /** The posting of a page in UTF-8. */
    public static CleanPosting clean(String page) {
        return clean(page.getBytes(StandardCharsets.UTF_8), null);
    }

    /** The posting of a page's bytes. */
    public static CleanPosting clean(byte[] body, @Nullable String contentType) {
        return cleanAll(body, contentType).get(0);
    }

    /** All postings of a page in UTF-8. */
    public static List<CleanPosting> cleanAll(String page, String contentType) {
        return cleanAll(page.getBytes(StandardCharsets.UTF_8), contentType);
    }

    private static List<CleanPosting> cleanAll(byte[] body, @Nullable String contentType) {
        RawPage page = new RawPage(Ids.page(URL, body), URL, URL, 200, contentType, "test", null, null, null, NOW);
        return CLEANER.clean(page, body, NOW);
    }
}
