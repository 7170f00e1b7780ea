package io.zhibiao.fetcher.core.pages;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.Ids;
import io.zhibiao.events.RawPage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the facts of raw pages that are handed in by hand, as the fetcher would make them of a visit. */
public final class RawPages {
    /** Source id of pages that no configured source brought. */
    public static final String INGEST = "ingest";

    private static final int OK = 200;

    private RawPages() {}

    /** The facts of a file; its address is the file's own, so the same file is the same page again. */
    public static RawPage ofFile(Path file, byte[] body, Instant fetchedAt) {
        String url = file.toAbsolutePath().normalize().toUri().toString();
        return page(url, url, contentType(file), body, fetchedAt);
    }

    /**
     * The facts of a page that was asked for by hand.
     *
     * @param address the address asked for, in any spelling
     * @param finalAddress the one that answered
     */
    public static RawPage ofUrl(
            String address, String finalAddress, @Nullable String contentType, byte[] body, Instant fetchedAt) {
        return page(CanonicalUrl.of(address), finalAddress, contentType, body, fetchedAt);
    }

    private static RawPage page(
            String url, String finalUrl, @Nullable String contentType, byte[] body, Instant fetchedAt) {
        return new RawPage(Ids.page(url, body), url, finalUrl, OK, contentType, INGEST, null, null, null, fetchedAt);
    }

    /** The type of a file by its ending, without a charset, as nobody has declared one; null for what is not text. */
    public static @Nullable String contentType(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".txt")) {
            return "text/plain";
        }
        return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".shtml") ? "text/html" : null;
    }
}
