package io.zhibiao.endtoend.fuzz;

import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.crawl.Crawl;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Outcome;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.sources.InvalidSources;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.sources.SourcesFile;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.files.Archives;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Reads an archive to its end, as the fetcher does with one of a source. */
final class WarcParser implements Parser {
    private static final int MOST_SLICES = 1000;

    private final Path file;
    private final Sources sources;

    WarcParser(Path folder) throws IOException, InvalidSources {
        Files.createDirectories(folder);
        this.file = folder.resolve("crawl.warc").toAbsolutePath();
        this.sources = SourcesFile.read(Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: [{id: crawl, name: crawl, kind: archive, url: \"%s\"}]\n".formatted(file.toUri())));
    }

    @Override
    public void read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Instant now = Instant.now();
        Crawl crawl = new Crawl(sources, new PageStates(), Map.of(), new Random(1), now);
        try (Archives archives = new Archives(new PageStates(), new Nowhere(), CrawlLog.NONE, Clock.systemUTC())) {
            Outcome outcome = archives.read(crawl.next(now).orElseThrow().visit());
            for (int slices = 0; outcome instanceof Outcome.Moved moved; slices++) {
                if (slices > MOST_SLICES) {
                    throw new IllegalStateException("the archive has no end");
                }
                outcome = archives.read(moved.next());
            }
        }
    }

    /** An archive of two responses and a converted text. */
    static byte[] archive() {
        return (record("warcinfo", "application/warc-fields", "software: test\r\n")
                        + response(
                                "https://www.example.gov.cn/1.html", "<html><body><p>全年地区生产总值增长6.5%。</p></body></html>")
                        + response("https://www.example.gov.cn/2.html", "<html><body>二</body></html>")
                        + record("conversion", "text/plain", "固定资产投资增长8%。"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] packed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(archive());
        }
        return out.toByteArray();
    }

    private static String response(String address, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(length, body);
        return record("response\r\nWARC-Target-URI: " + address, "application/http;msgtype=response", http);
    }

    private static String record(String type, String content, String body) {
        return "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:2f7b1c1e-0000-4000-8000-000000000001>\r\nWARC-Date: 2024-02-01T08:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
                .formatted(type, content, body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    private static final class Nowhere implements Outlet {
        @Override
        public void publish(RawPage page, Body body) {}

        @Override
        public void oversized(RawPage page, int limit) {}

        @Override
        public void store(PageState state) {}

        @Override
        public void tell(SourceHealth health) {}
    }
}
