package io.zhibiao.fetcher.core.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhibiao.events.PostingKind;
import io.zhibiao.fetcher.core.web.ProxyServer;
import io.zhibiao.fetcher.core.web.Way;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {
    @TempDir
    Path folder;

    @Test
    void anEmptyListWatchesNothing() throws Exception {
        assertThat(read("sources: []").all()).isEmpty();
    }

    @Test
    void readsAllKeys() throws Exception {
        Source source = read("""
                sources:
                  - id: qingshan-plans
                    name: 青山市 plan reports
                    region: 青山市
                    url: http://www.qingshan.example/col/plans/
                    link-selector: ul.list a
                    title-pattern: 计划|报告
                    interval: 15m
                    longest-interval: 6h
                    season: plan_report
                    encoding: gbk
                    revisit: 6h
                    revisit-limit: 5
                    delay: 500ms
                    new-limit: 30
                    daily-limit: 400
                    proxy: http://proxy.example:3128
                    legacy-tls: true
                    any-certificate: true
                    verified: true
                    allow-local: true
                    ignore-robots: true
                    list-pages: 5
                    since: 2024-01-31
                    headers:
                      Referer: http://a.example/
                    backfill: true
                    attachments: false
                    attachment-limit: 7
                """).all().getFirst();

        assertThat(source.id()).isEqualTo("qingshan-plans");
        assertThat(source.region()).isEqualTo("青山市");
        assertThat(source.kind()).isEqualTo(new ListKind.Html("ul.list a"));
        assertThat(source.titlePattern()).hasToString("计划|报告");
        assertThat(source.since()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(source.interval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(source.rhythm()).isEqualTo(new Source.Rhythm(Duration.ofHours(6), PostingKind.PLAN_REPORT));
        assertThat(source.encoding()).isEqualTo("GBK");
        assertThat(source.revisit()).isEqualTo(new Source.Revisit(Duration.ofHours(6), 5));
        assertThat(source.politeness()).isEqualTo(new Source.Politeness(Duration.ofMillis(500), 30, 400));
        assertThat(source.access())
                .isEqualTo(new Source.Access(
                        new Way(
                                "qingshan-plans",
                                Way.Reach.LOCAL,
                                new ProxyServer(ProxyServer.Kind.HTTP, "proxy.example", 3128),
                                new Way.Tls(true, true)),
                        true,
                        Map.of("Referer", "http://a.example/")));
        assertThat(source.depth()).isEqualTo(new Source.Depth(5, true));
        assertThat(source.attachments()).isEqualTo(new Source.Attachments(false, 7));
        assertThat(source.verified()).isTrue();
    }

    @Test
    void needsOnlyIdAndUrl() throws Exception {
        Source source = read("sources: [{id: a, url: 'https://a.example/', interval: 2s}]")
                .all()
                .getFirst();

        assertThat(source.name()).isEqualTo("a");
        assertThat(source.kind()).isEqualTo(new ListKind.Html(null));
        assertThat(source.rhythm()).isEqualTo(new Source.Rhythm(Duration.ofSeconds(8), null));
        assertThat(source.revisit().interval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(source.politeness().delay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(source.access()).isEqualTo(new Source.Access(Way.usual("a"), false, Map.of()));
        assertThat(source.depth()).isEqualTo(new Source.Depth(3, false));
        assertThat(source.attachments()).isEqualTo(new Source.Attachments(true, 20));
    }

    @Test
    void tellsAllFaultsAtOnce() throws Exception {
        assertThat(faults("""
                sources:
                  - id: a
                    url: http://a.example/
                    intervall: 5m
                  - id: b
                    url: www.b.example
                  - id: a
                    url: http://c.example/
                """))
                .containsExactly(
                        "sources[0].intervall: unknown key, did you mean interval?",
                        "sources[1].url: expected an absolute http or https address, found www.b.example",
                        "sources[2].id: duplicate of sources[0].id: a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    url: ''                  | sources[0].url: expected the address of a list page, found an empty text
                    url: ftp://a.example/    | sources[0].url: expected an absolute http or https address, found ftp://a.example/
                    url: [a]                 | sources[0].url: expected the address of a list page, found a list
                    interval: 15             | sources[0].interval: expected a number with a unit, such as 2s, 15m, 6h or 1d, found 15
                    interval: 0s             | sources[0].interval: expected at least 1s, found 0s
                    longest-interval: 5m     | sources[0].longest-interval: expected at least 30m, found 5m
                    season: spring           | sources[0].season: expected one of bulletin, plan_report, work_report, found spring
                    interval: often          | sources[0].interval: expected a number with a unit, such as 2s, 15m, 6h or 1d, found often
                    delay: -1s               | sources[0].delay: expected a number with a unit, such as 2s, 15m, 6h or 1d, found -1s
                    link-selector: 'li >'    | sources[0].link-selector: no CSS selector
                    title-pattern: '(计划'    | sources[0].title-pattern: no regular expression: Unclosed group at character 3
                    encoding: klingon        | sources[0].encoding: expected an encoding such as utf-8 or gb18030, found klingon
                    revisit-limit: many      | sources[0].revisit-limit: expected a whole number from 0, found many
                    allow-local: perhaps     | sources[0].allow-local: expected true or false, found perhaps
                    list-pages: 0            | sources[0].list-pages: expected a whole number from 1, found 0
                    backfill: 'yes'          | sources[0].backfill: expected true or false, found yes
                    attachments: some        | sources[0].attachments: expected true or false, found some
                    attachment-limit: 64     | sources[0].attachment-limit: expected a whole number from 1 to 63, found 64
                    ignore-robots: 1         | sources[0].ignore-robots: expected true or false, found 1
                    new-limit: -3            | sources[0].new-limit: expected a whole number from 1, found -3
                    revisit: daily           | sources[0].revisit: expected a number with a unit, such as 2s, 15m, 6h or 1d, found daily
                    kind: rss                | sources[0].kind: expected one of archive, feed, folder, gkmlpt, html, jcms, json, page, sitemap, found rss
                    name: [x]                | sources[0].name: expected a text, found a list
                    region: {a: b}           | sources[0].region: expected the name of a region, found a mapping
                    items: /a                | sources[0].items: belongs to lists of kind json
                    linkselector: a          | sources[0].linkselector: unknown key, did you mean link-selector?
                    url: 'http:///x'         | sources[0].url: expected an absolute http or https address, found http:///x
                    since: last year         | sources[0].since: expected a day such as 2024-01-31, found last year
                    since: 2024-02-31        | sources[0].since: expected a day such as 2024-01-31, found 2024-02-31
                    headers: x               | sources[0].headers: expected a mapping of names and texts, found x
                    headers: {Host: a}       | sources[0].headers.Host: expected no header that the fetcher sets itself
                    headers: {A b: a}        | sources[0].headers.A b: expected the name of a header, found A b
                    headers: {Referer: [a]}  | sources[0].headers.Referer: expected a text of one line in ASCII, found a list
                    daily-limit: 0           | sources[0].daily-limit: expected a whole number from 1, found 0
                    proxy: proxy.example     | sources[0].proxy: expected http://HOST:PORT or socks5://HOST:PORT without name and password
                    proxy: http://me:x@p:80  | sources[0].proxy: expected http://HOST:PORT or socks5://HOST:PORT without name and password
                    proxy: socks5://p:70000  | sources[0].proxy: expected http://HOST:PORT or socks5://HOST:PORT without name and password
                    legacy-tls: please       | sources[0].legacy-tls: expected true or false, found please
                    any-certificate: 1       | sources[0].any-certificate: expected true or false, found 1
                    verified: maybe          | sources[0].verified: expected true or false, found maybe
                    page-address: index.html | sources[0].page-address: expected the second page's address with its number in braces, such as index_{1}.html, found index.html
                    fragment: /data/html     | sources[0].fragment: belongs to lists of kind json
                    post: page={1}           | sources[0].post: belongs to lists of kind json
                    id: a b                  | sources[0].id: expected letters, digits, dots, hyphens and underscores, found a b
                    """)
    void namesTheKeyAndWhatIsExpected(String line, String fault) throws Exception {
        String key = line.substring(0, line.indexOf(':'));
        String others = List.of("id: ok", "url: http://ok.example/").stream()
                .filter(l -> !l.startsWith(key + ":"))
                .reduce("", (a, l) -> a + "\n    " + l);

        assertThat(faults("sources:\n  - " + line + others))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(fault);
    }

    /** What people get wrong, all of it in one file. */
    @Test
    void tellsEveryMistakeOfAFileInOneReading() throws Exception {
        List<String> faults = faults(MISTAKES);

        assertThat(faults).hasSize(31).allMatch(f -> f.matches("(defaults|sources\\[\\d+])\\S*: \\S.*"));
        assertThat(faults)
                .containsExactlyInAnyOrderElementsOf(
                        MISTAKES.lines().flatMap(SourcesFileTest::told).toList());
    }

    private static Stream<String> told(String line) {
        int mark = line.indexOf("#! ");
        return mark < 0 ? Stream.empty() : Stream.of(line.substring(mark + 3).split(" && "));
    }

    private static final String MISTAKES = """
            defaults:
              interval: often          #! defaults.interval: expected a number with a unit, such as 2s, 15m, 6h or 1d, found often
              allow-local: true        #! defaults.allow-local: belongs to a single source
              legacy-tls: true         #! defaults.legacy-tls: belongs to a single source
              dealy: 3s                #! defaults.dealy: unknown key, did you mean delay?
            sources:
              - url: http://a.example/ #! sources[0].id: is missing, expected a short name, unique in the file
                kind: rss              #! sources[0].kind: expected one of archive, feed, folder, gkmlpt, html, jcms, json, page, sitemap, found rss
              - id: b                  #! sources[1].url: is missing, expected the address of a list page
                link-selector: 'li >'  #! sources[1].link-selector: no CSS selector: Could not parse query 'li >': unexpected token at ''
                title-pattern: '(计划'  #! sources[1].title-pattern: no regular expression: Unclosed group at character 3
              - id: b                  #! sources[2].id: duplicate of sources[1].id: b
                url: www.b.example     #! sources[2].url: expected an absolute http or https address, found www.b.example
                since: 31.1.2024       #! sources[2].since: expected a day such as 2024-01-31, found 31.1.2024
                encoding: klingon      #! sources[2].encoding: expected an encoding such as utf-8 or gb18030, found klingon
              - id: c d                #! sources[3].id: expected letters, digits, dots, hyphens and underscores, found c d
                url: ftp://c.example/  #! sources[3].url: expected an absolute http or https address, found ftp://c.example/
                delay: -1s             #! sources[3].delay: expected a number with a unit, such as 2s, 15m, 6h or 1d, found -1s
                revisit: 0s            #! sources[3].revisit: expected at least 1s, found 0s
                list-pages: 0          #! sources[3].list-pages: expected a whole number from 1, found 0
                new-limit: many        #! sources[3].new-limit: expected a whole number from 1, found many
                daily-limit: 1.5       #! sources[3].daily-limit: expected a whole number from 1, found 1.5
                backfill: 'yes'        #! sources[3].backfill: expected true or false, found yes
                proxy: proxy.example   #! sources[3].proxy: expected http://HOST:PORT or socks5://HOST:PORT without name and password
                headers: {Host: x}     #! sources[3].headers.Host: expected no header that the fetcher sets itself
                attachment-limit: 64   #! sources[3].attachment-limit: expected a whole number from 1 to 63, found 64
              - 7                      #! sources[4]: expected a mapping with id and url
              - id: e
                url: http://e.example/
                kind: json             #! sources[5].address: is missing, expected a JSON Pointer such as /data/items
                items: data            #! sources[5].items: expected a JSON Pointer such as /data/items, found data
                title: [a]             #! sources[5].title: expected a JSON Pointer such as /data/items, found a list
                page-address: x_{1}    #! sources[5].page-address: belongs to lists of kind html
              - id: f
                url: http://f.example/ #! sources[6].url: expected an absolute path such as file:///data/pages, found http://f.example/
                kind: folder
                region: {name: x}      #! sources[6].region: expected the name of a region, found a mapping
            """;

    @Test
    void tellsMissingKeys() throws Exception {
        assertThat(faults("sources: [{name: x}, 7]"))
                .containsExactly(
                        "sources[0].id: is missing, expected a short name, unique in the file",
                        "sources[0].url: is missing, expected the address of a list page",
                        "sources[1]: expected a mapping with id and url");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sources: x      | sources: expected a list of sources; [] where nothing is to be watched
                    source: []      | source: unknown key, did you mean sources?
                    sources: {a: b} | sources: expected a list of sources; [] where nothing is to be watched
                    defaults: 7     | sources: expected a list of sources; [] where nothing is to be watched
                    just text       | file: expected a mapping with the key sources
                    ''              | file: expected a mapping with the key sources
                    """)
    void tellsWhatTheFileMustHold(String yaml, String fault) throws Exception {
        assertThat(faults(yaml)).first().isEqualTo(fault);
    }

    @Test
    void readsTheKeysOfAJsonList() throws Exception {
        Source source = read("""
                sources:
                  - id: a
                    url: http://a.example/list.json
                    kind: json
                    items: /data/results
                    address: /url
                    title: /title
                    date: /publishedTimeStr
                    page-parameter: page
                """).all().getFirst();

        assertThat(source.kind())
                .isEqualTo(new ListKind.Json("/data/results", "/url", "/title", "/publishedTimeStr", "page", null));
    }

    @Test
    void tellsTheFaultsOfAJsonList() throws Exception {
        assertThat(faults("sources: [{id: a, url: 'http://a.example/', kind: json, items: data, link-selector: li}]"))
                .containsExactlyInAnyOrder(
                        "sources[0].link-selector: goes with fragment, which is missing",
                        "sources[0].items: expected a JSON Pointer such as /data/items, found data",
                        "sources[0].address: is missing, expected a JSON Pointer such as /data/items",
                        "sources[0].title: is missing, expected a JSON Pointer such as /data/items");
    }

    @Test
    void readsTheKeysOfAPieceOfHtml() throws Exception {
        Source source = read("sources: [{id: a, url: 'http://a.example/unit', kind: json, fragment: /data/html,"
                        + " link-selector: li a, page-parameter: pageNo}]")
                .all()
                .getFirst();

        assertThat(source.kind()).isEqualTo(new ListKind.JsonHtml("/data/html", "li a", "pageNo"));
    }

    @Test
    void readsWhatIsPosted() throws Exception {
        List<Source> sources = read("""
                sources:
                  - {id: a, url: 'http://a.example/api', kind: json, fragment: /html, post: 'column=7&page={1}'}
                  - {id: b, url: 'http://a.example/api', kind: json, address: /u, title: /t, post: '{"column": 7}'}
                """).all();

        assertThat(sources).extracting(s -> s.kind().post()).containsExactly("column=7&page={1}", "{\"column\": 7}");
    }

    @Test
    void tellsWhatIsWrongInWhatIsPosted() throws Exception {
        assertThat(faults("""
                defaults: {kind: json, address: /u, title: /t}
                sources:
                  - {id: a, url: 'http://a.example/api', post: 'from={1}&to={15}'}
                  - {id: b, url: 'http://b.example/api', post: 'page={1}', page-parameter: page}
                  - {id: c, url: 'http://c.example/api', post: [a]}
                """))
                .containsExactly(
                        "sources[0].post: expected at most 4000 characters with the first page's number once in braces,"
                                + " such as channel=7&page={1}",
                        "sources[1].page-parameter: does not go with post, which counts pages by a number in braces",
                        "sources[2].post: expected what is posted, found a list");
    }

    @Test
    void tellsWhatDoesNotGoWithAPieceOfHtml() throws Exception {
        assertThat(faults(
                        "sources: [{id: a, url: 'http://a.example/', kind: json, fragment: /x, items: /y, date: /z}]"))
                .containsExactly(
                        "sources[0].date: does not go with fragment, whose links are found in its HTML",
                        "sources[0].items: does not go with fragment, whose links are found in its HTML");
    }

    @ParameterizedTest
    @CsvSource({"folder,file:///data/pages", "archive,file:///data/crawl.warc.gz"})
    void readsPlacesOfThisMachine(String kind, String url) throws Exception {
        Source source = read("sources: [{id: a, kind: " + kind + ", url: '" + url + "'}]")
                .all()
                .getFirst();

        assertThat(source.url()).isEqualTo(url);
        assertThat(source.kind().isOfWeb()).isFalse();
        assertThat(source.politeness().delay()).isZero();
    }

    @Test
    void takesWhatIsNotSaidFromTheDefaults() throws Exception {
        List<Source> sources = read("""
                defaults: {interval: 1h, delay: 3s, link-selector: li a}
                sources:
                  - {id: a, url: 'http://a.example/'}
                  - {id: b, url: 'http://b.example/', interval: 5m, kind: feed}
                """).all();

        assertThat(sources).extracting(Source::interval).containsExactly(Duration.ofHours(1), Duration.ofMinutes(5));
        assertThat(sources).extracting(s -> s.politeness().delay()).containsOnly(Duration.ofSeconds(3));
        assertThat(sources).extracting(Source::kind).containsExactly(new ListKind.Html("li a"), new ListKind.Feed());
    }

    @Test
    void tellsFaultsOfTheDefaultsOnce() throws Exception {
        assertThat(faults("""
                defaults: {interval: often, dealy: 3s, id: x}
                sources:
                  - {id: a, url: 'http://a.example/'}
                  - {id: b, url: 'http://b.example/'}
                """))
                .containsExactlyInAnyOrder(
                        "defaults.id: belongs to a single source",
                        "defaults.interval: expected a number with a unit, such as 2s, 15m, 6h or 1d, found often",
                        "defaults.dealy: unknown key, did you mean delay?");
    }

    @Test
    void tellsTheLineOfMalformedYaml() throws Exception {
        assertThat(faults("sources:\n  - id: a\n   url: b\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("line 3, column");
    }

    @Test
    void tellsAKeyWrittenTwice() throws Exception {
        assertThat(faults("sources:\n  - id: a\n    id: b\n    url: http://a.example/\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("line 3")
                .contains("id");
    }

    @Test
    void tellsAFileThatIsMissing() {
        InvalidSources invalid =
                catchThrowableOfType(InvalidSources.class, () -> SourcesFile.read(folder.resolve("none.yaml")));

        assertThat(invalid.faults()).hasSize(1).first().asString().startsWith("file: can't be read");
    }

    @Test
    void tellsAFileThatIsNotInUtf8() throws IOException {
        Path file = folder.resolve("gbk.yaml");
        Files.write(file, "sources: [{id: a, region: 青山市}]".getBytes(Charset.forName("GBK")));

        InvalidSources invalid = catchThrowableOfType(InvalidSources.class, () -> SourcesFile.read(file));

        assertThat(invalid.faults())
                .extracting(Fault::toString)
                .containsExactly("file: is not in UTF-8: save it as UTF-8");
    }

    @Test
    void listsTheFaultsInItsMessage() throws IOException {
        Path file = write("sources: [{id: a}, {url: 'http://a.example/'}]");

        InvalidSources invalid = catchThrowableOfType(InvalidSources.class, () -> SourcesFile.read(file));

        assertThat(invalid)
                .hasMessage(file + ": 2 faults in the sources file"
                        + "\n  sources[0].url: is missing, expected the address of a list page"
                        + "\n  sources[1].id: is missing, expected a short name, unique in the file");
    }

    private Sources read(String yaml) throws Exception {
        return SourcesFile.read(write(yaml));
    }

    private List<String> faults(String yaml) throws IOException {
        Path file = write(yaml);
        InvalidSources invalid = catchThrowableOfType(InvalidSources.class, () -> SourcesFile.read(file));
        assertThat(invalid).as("refused").isNotNull();
        return invalid.faults().stream().map(Fault::toString).toList();
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sources.yaml"), yaml);
    }
}
