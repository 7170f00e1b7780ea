package io.zhibiao.fetcher.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.crawl.Crawl;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Outcome;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.crawl.Visit;
import io.zhibiao.fetcher.core.pages.Fingerprint;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Body;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class ArchivesTest {
    private static final String SITE = "http://www.qingshan.example/";

    @TempDir
    private Path folder;

    private final Kept kept = new Kept();
    private final PageStates states = new PageStates();

    @ParameterizedTest
    @ValueSource(strings = {"a.warc", "a.warc.gz"})
    void publishesThePagesOfAnArchiveAsOfTheirCapture(String name) throws IOException {
        write(
                name,
                Warcs.request(SITE + "1.html"),
                page(SITE + "1.html", "one"),
                Warcs.response(SITE + "2.html", 404, "text/html", Warcs.bytes("no")),
                Warcs.packed(SITE + "3.html", "gzip", Warcs.gzip(text("packed"))),
                Warcs.packed(SITE + "4.html", "gzip", text("packed no more")),
                Warcs.response(SITE + "5.png", 200, "image/png", new byte[100]),
                Warcs.page(SITE + "6.html", "<script>__jsl_clearance</script>"),
                Warcs.page(SITE + "7.html", ""));

        assertThat(read(source(name))).isInstanceOf(Outcome.Unchanged.class);
        assertThat(words())
                .containsOnly(
                        Map.entry("https://www.qingshan.example/1.html", "one"),
                        Map.entry("https://www.qingshan.example/3.html", "packed"),
                        Map.entry("https://www.qingshan.example/4.html", "packed no more"));
        assertThat(kept.pages).allSatisfy(page -> {
            assertThat(page.fetchedAt()).isEqualTo(Warcs.CAPTURED);
            assertThat(page.backfill()).isTrue();
            assertThat(page.sourceId()).isEqualTo("archive");
        });
    }

    @Test
    void readsTextThatWasMadeOfPages() throws IOException {
        write("a.wet.gz", Warcs.text(SITE + "1.html", "全市地区生产总值"), Warcs.text("dns:qingshan.example", "x"));
        read(source("a.wet.gz"));

        assertThat(kept.texts).containsOnly(Map.entry("https://www.qingshan.example/1.html", "全市地区生产总值"));
        assertThat(kept.pages.getFirst().contentType()).isEqualTo("text/plain; charset=utf-8");
    }

    @Test
    void takesOnlyWhatTheSourceWants() throws IOException {
        write("a.warc", page(SITE + "plans/1.html", "one"), page(SITE + "news/2.html", "two"));
        read(Given.given()
                .id("archive")
                .kind(new ListKind.Archive())
                .url(url("a.warc"))
                .title("/plans/")
                .source());

        assertThat(words().values()).containsExactly("one");
    }

    @Test
    void readsAnArchiveOnceAlsoAfterARestart() throws IOException {
        write("a.warc.gz", page(SITE + "1.html", "one"));
        read(source("a.warc.gz"));
        read(source("a.warc.gz"));

        assertThat(kept.pages).hasSize(1);
    }

    @Test
    void readsAFileThatIsAnotherOneNow() throws IOException {
        write("a.warc.gz", page(SITE + "1.html", "one"));
        read(source("a.warc.gz"));
        write("a.warc.gz", page(SITE + "1.html", "one"), page(SITE + "2.html", "and another"));
        read(source("a.warc.gz"));

        assertThat(words().values()).containsExactlyInAnyOrder("one", "and another");
    }

    @Test
    void readsAllArchivesOfAFolder() throws IOException {
        write("a.warc.gz", page(SITE + "1.html", "one"));
        Files.createDirectory(folder.resolve("below"));
        write("below/b.warc", page(SITE + "2.html", "two"));
        Files.writeString(folder.resolve("readme.txt"), "no archive");
        read(Given.given()
                .id("archive")
                .kind(new ListKind.Archive())
                .url(folder.toUri().toString())
                .source());

        assertThat(words().values()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void leavesOutWhatTheSiteItselfHasGivenAlike() throws IOException {
        write("a.warc", page(SITE + "1.html", "same"), page(SITE + "2.html", "other"));
        String hash = Fingerprint.of(new Body(text("same")), "text/html");
        states.put(new PageState(
                "https://www.qingshan.example/1.html", "site", hash, null, null, 0, Instant.now(), Instant.now()));
        read(source("a.warc"));

        assertThat(words().values()).containsExactly("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.warc", "a.warc.gz", "whole.warc.gz"})
    void goesOnWhereItWasStopped(String name) throws IOException {
        WarcRecord[] pages = new WarcRecord[300];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = page(SITE + i + ".html", "page " + i);
        }
        write(name, pages);
        Source source = source(name);
        readOneSlice(source, 100);
        int first = kept.pages.size();
        read(source);

        assertThat(first).isBetween(1, 299);
        assertThat(kept.pages).extracting(RawPage::url).hasSize(300).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.warc", "a.warc.gz"})
    void tellsAnArchiveThatBreaksOffAndReadsTheOthers(String name) throws IOException {
        write(name, page(SITE + "1.html", "one"), page(SITE + "2.html", "two"));
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length - 20));
        write("b.warc", page(SITE + "3.html", "three"));
        Source all = Given.given()
                .id("archive")
                .kind(new ListKind.Archive())
                .url(folder.toUri().toString())
                .source();

        assertThat(read(all)).asString().contains("archive " + name + " breaks off after 2 records");
        assertThat(read(all)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(words().values()).contains("one", "three");
    }

    @Test
    void passesARecordThatIsBroken() throws IOException {
        write(
                "a.warc",
                new WarcResponse.Builder(SITE + "0.html")
                        .date(Warcs.CAPTURED)
                        .body(MediaType.HTTP_RESPONSE, Warcs.bytes("\u0000 no http at all"))
                        .build(),
                page(SITE + "1.html", "one"));
        read(source("a.warc"));

        assertThat(words().values()).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.warc", "text.warc", "empty.warc.gz"})
    void tellsWhatIsNoArchive(String name) throws IOException {
        Files.writeString(folder.resolve("text.warc"), "just text\n\nand more");
        Files.write(folder.resolve("empty.warc.gz"), new byte[] {0x1f});

        assertThat(read(source(name)))
                .isInstanceOf(Outcome.Failed.class)
                .asString()
                .contains("archive");
    }

    /** What stands at the start of each page that was published, by its address. */
    private Map<String, String> words() {
        return kept.texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().replaceFirst("：.*", "")));
    }

    private static WarcRecord page(String address, String word) throws IOException {
        return Warcs.response(address, 200, "text/html; charset=utf-8", text(word));
    }

    private static byte[] text(String word) {
        return Warcs.bytes(word + "：全市地区生产总值增长6.5%左右，一般公共预算收入增长4%以上，城镇新增就业1.2万人，粮食产量保持稳定。");
    }

    /** Reads until the source has no more; as a crawl does, each slice by another visit. */
    private Outcome read(Source source) {
        try (Archives archives = new Archives(states, kept, CrawlLog.NONE, Clock.systemUTC())) {
            Outcome outcome = archives.read(visit(source));
            while (outcome instanceof Outcome.Moved moved) {
                outcome = archives.read(moved.next());
            }
            return outcome;
        }
    }

    /** A slice of so many records: the clock jumps on with each look. */
    private void readOneSlice(Source source, int records) {
        try (Archives archives = new Archives(states, kept, CrawlLog.NONE, new Hurried(records))) {
            assertThat(archives.read(visit(source))).isInstanceOf(Outcome.Moved.class);
        }
    }

    private static Visit visit(Source source) {
        Instant now = Instant.now();
        return new Crawl(new Sources(List.of(source)), new PageStates(), Map.of(), new Random(1), now)
                .next(now)
                .orElseThrow()
                .visit();
    }

    private Source source(String name) {
        return Given.given()
                .id("archive")
                .kind(new ListKind.Archive())
                .url(url(name))
                .source();
    }

    private String url(String name) {
        return folder.resolve(name).toUri().toString();
    }

    private void write(String name, WarcRecord... records) throws IOException {
        Path file = folder.resolve(name.replace("whole.warc.gz", "whole.warc"));
        try (WarcWriter writer = Warcs.writer(file)) {
            for (WarcRecord record : records) {
                writer.write(record);
            }
        }
        if (name.equals("whole.warc.gz")) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                out.write(Warcs.gzip(Files.readAllBytes(file)));
            }
        }
    }

    private static final class Hurried extends Clock {
        private final int looks;
        private Instant now = Instant.parse("2026-01-20T08:00:00Z");

        Hurried(int looks) {
            this.looks = looks;
        }

        @Override
        public Instant instant() {
            now = now.plusMillis(5_000 / looks);
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
