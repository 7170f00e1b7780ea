package io.zhibiao.fetcher.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.crawl.Preview;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.lists.Lists;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.SourcesFile;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import io.zhibiao.fetcher.core.web.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileWebTest {
    private static final Answer OF_WEB = new Answer.Refused(418, null);

    @TempDir
    private Path folder;

    private final FileWeb web = new FileWeb(ask -> OF_WEB);

    @Test
    void listsThePagesOfAFolderTheLatestFirst() throws Exception {
        file("计划 报告.html", "2024-02-01T00:00:00Z");
        file("below/b.pdf", "2024-03-01T00:00:00Z");
        file("program.exe", "2024-03-01T00:00:00Z");
        file(".hidden/c.html", "2024-03-01T00:00:00Z");
        Files.createSymbolicLink(folder.resolve("out.html"), Files.createTempFile("outside", ".html"));
        Files.writeString(folder.resolve("s.yaml"), "sources: [{id: f, kind: folder, url: '" + folder.toUri() + "'}]");

        Preview preview = Preview.of(
                SourcesFile.read(folder.resolve("s.yaml")).all().getFirst(), web, Instant.now(), Duration.ofSeconds(5));

        assertThat(((Preview.Articles) preview).links())
                .extracting(ListLink::title)
                .containsExactly("b.pdf", "计划 报告.html");
    }

    @Test
    void readsAFileAndSaysWhenItIsAsItWas() throws IOException {
        Path page = file("计划 报告.html", "2024-02-01T00:00:00Z");
        Answer.Page answer = (Answer.Page) get(page.toUri().toString(), Validators.NONE);

        assertThat(answer.body()).isEqualTo(new Body(Files.readAllBytes(page)));
        assertThat(answer.contentType()).isEqualTo("text/html");
        assertThat(get(page.toUri().toString(), answer.validators())).isEqualTo(new Answer.NotModified());
        Files.writeString(page, "longer than before, as it was changed");
        assertThat(get(page.toUri().toString(), answer.validators())).isInstanceOf(Answer.Page.class);
    }

    @Test
    void takesPathsThatAreNotEscaped() throws IOException {
        file("计划 报告.html", "2024-02-01T00:00:00Z");

        assertThat(get("file://" + folder + "/计划 报告.html", Validators.NONE)).isInstanceOf(Answer.Page.class);
    }

    @Test
    void tellsWhatIsMissingOrTooLarge() throws IOException {
        Path large = Files.write(folder.resolve("large.html"), new byte[2_000]);

        assertThat(get(folder.toUri() + "none.html", Validators.NONE)).isEqualTo(new Answer.Refused(404, null));
        assertThat(get(large.toUri().toString(), Validators.NONE)).isInstanceOf(Answer.TooLarge.class);
    }

    @ParameterizedTest
    @EnumSource(names = "FILES", mode = EnumSource.Mode.EXCLUDE)
    void keepsFilesFromSourcesOfTheWeb(Way.Reach reach) throws IOException {
        String secret = file("secret.txt", "2024-02-01T00:00:00Z").toUri().toString();
        Way way = new Way("a", reach, null, Way.Tls.SAFE);

        assertThat(web.get(ask(secret, Validators.NONE, way)))
                .isEqualTo(new Answer.Forbidden("source may not read files"));
        assertThat(web.get(ask(secret.replace("file:", "FILE:"), Validators.NONE, way)))
                .isEqualTo(new Answer.Forbidden("source may not read files"));
        assertThat(web.get(ask("http://a.example/", Validators.NONE, way))).isEqualTo(OF_WEB);
    }

    @Test
    void keepsTheWebFromSourcesOfFiles() {
        assertThat(get("http://a.example/", Validators.NONE))
                .isEqualTo(new Answer.Forbidden("source may read files alone"));
    }

    /** A page of the web has no way to name a file of this machine. */
    @ParameterizedTest
    @MethodSource
    void aListOfTheWebLeadsToNoFile(ListKind kind, String list) throws Exception {
        Source source = Given.given().kind(kind).source();

        assertThat(Lists.read(source, "http://a.example/", new Body(Warcs.bytes(list)))
                        .links())
                .isEmpty();
    }

    static List<Arguments> aListOfTheWebLeadsToNoFile() {
        return List.of(
                Arguments.of(new ListKind.Html("a"), "<a href='file:///etc/passwd'>x</a>"),
                Arguments.of(new ListKind.Sitemap(), "<urlset><url><loc>file:///etc/passwd</loc></url></urlset>"),
                Arguments.of(
                        new ListKind.Feed(),
                        "<rss version='2.0'><channel><title>t</title><link>http://a.example/</link><description>d</description>"
                                + "<item><title>x</title><link>file:///etc/passwd</link></item></channel></rss>"),
                Arguments.of(
                        new ListKind.Json("", "/u", "/t", null, null, null),
                        "[{\"u\": \"file:///etc/passwd\", \"t\": \"x\"}]"));
    }

    private Path file(String name, String time) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<p>" + name);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }

    private Answer get(String address, Validators known) {
        return web.get(ask(address, known, new Way("a", Way.Reach.FILES, null, Way.Tls.SAFE)));
    }

    private static Ask ask(String address, Validators known, Way way) {
        return new Ask(address, known, Map.of(), 1_000, false, way, Duration.ofSeconds(5));
    }
}
