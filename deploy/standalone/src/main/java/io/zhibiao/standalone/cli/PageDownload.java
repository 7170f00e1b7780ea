package io.zhibiao.standalone.cli;

import io.zhibiao.events.Topic;
import io.zhibiao.fetcher.core.pages.RawPages;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Fetches the pages a user names, once and without the fetcher's politeness: the user asked for just this page. */
final class PageDownload {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(15))
            .build();

    private PageDownload() {}

    /**
     * Fetches a page.
     *
     * @throws PageFile.UnreadableFile when it can't be had, is empty or too large
     */
    static PageFile of(String url) throws PageFile.UnreadableFile {
        try {
            HttpResponse<InputStream> response = CLIENT.send(request(url), HttpResponse.BodyHandlers.ofInputStream());
            return page(url, response);
        } catch (IOException | IllegalArgumentException e) {
            throw new PageFile.UnreadableFile(url + ": can't be fetched: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PageFile.UnreadableFile(url + ": interrupted");
        }
    }

    private static HttpRequest request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("User-Agent", "zhibiao")
                .GET()
                .build();
    }

    private static PageFile page(String url, HttpResponse<InputStream> response)
            throws IOException, PageFile.UnreadableFile {
        if (response.statusCode() != 200) {
            throw new PageFile.UnreadableFile(url + ": answers " + response.statusCode());
        }
        byte[] body = body(response);
        if (body.length == 0 || body.length > Topic.MAX_PAGE_BYTES) {
            throw new PageFile.UnreadableFile(
                    url + (body.length == 0 ? ": is empty" : ": is larger than 16 MiB, the most a page may have"));
        }
        String contentType = response.headers().firstValue("Content-Type").orElse(null);
        return new PageFile(RawPages.ofUrl(url, response.uri().toString(), contentType, body, Instant.now()), body);
    }

    private static byte[] body(HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            return in.readNBytes(Topic.MAX_PAGE_BYTES + 1);
        }
    }
}
