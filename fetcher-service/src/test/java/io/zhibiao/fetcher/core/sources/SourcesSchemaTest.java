package io.zhibiao.fetcher.core.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says what the reader does. */
class SourcesSchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TempDir
    Path folder;

    @Test
    void knowsTheKeysTheReaderKnows() throws Exception {
        InvalidSources invalid = catchThrowableOfType(
                InvalidSources.class, () -> read("sources: [{id: a, url: 'http://a.example/', qqqqqqqqqqqqqqqq: 1}]"));
        String known = invalid.faults().getFirst().message().replaceFirst(".*known are ", "");

        assertThat(schemaKeys()).containsExactlyInAnyOrderElementsOf(Arrays.asList(known.split(", ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources: [{id: a, url: 'http://a.example/'}]",
                "{defaults: {interval: 1h, delay: 500ms}, sources: [{id: a, url: 'https://a_b.example:8080/x y', kind: feed}]}",
                "sources: [{id: a, url: 'http://a.example/', kind: json, address: /u, title: /t, backfill: true}]",
                "sources: [{id: a, url: 'http://a.example/', season: bulletin, interval: 1h, longest-interval: 1d}]",
                "sources: [{id: a, url: 'http://a.example/', kind: json, fragment: /d/h, page-parameter: p}]",
                "sources: [{id: a, url: 'http://a.example/', page-address: 'index_{1}.html', verified: true}]",
                "sources: [{id: a, url: 'http://a.example/', kind: json, fragment: /h, post: '{\"page\": {1}}'}]",
                "sources: [{id: a, url: 'http://a.example/', proxy: 'socks5://p.example:1080', legacy-tls: true}]",
                "sources: [{id: a, url: 'file:///data', kind: folder}, {id: b, url: 'file:///a.warc', kind: archive}]",
                "{defaults: {attachments: false}, sources: [{id: a, url: 'http://a.example/', attachment-limit: 63}]}"
            })
    void takesWhatTheReaderTakes(String yaml) throws Exception {
        read(yaml);

        assertThat(schema().validate(YAML.readTree(yaml))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources: [{id: a}]",
                "sources: [{id: 'a b', url: 'http://a.example/'}]",
                "sources: [{id: a, url: 'ftp://a.example/'}]",
                "sources: [{id: a, url: 'http://a.example/', interval: 15}]",
                "sources: [{id: a, url: 'http://a.example/', season: spring}]",
                "sources: [{id: a, url: 'http://a.example/', longest-interval: never}]",
                "sources: [{id: a, url: 'http://a.example/', kind: rss}]",
                "sources: [{id: a, url: 'http://a.example/', list-pages: 0}]",
                "sources: [{id: a, url: 'http://a.example/', attachments: 'no'}]",
                "sources: [{id: a, url: 'http://a.example/', attachment-limit: 64}]",
                "sources: [{id: a, url: 'http://a.example/', intervall: 5m}]",
                "sources: [{id: a, url: 'http://a.example/', page-address: index.html}]",
                "sources: [{id: a, url: 'http://a.example/', kind: json, fragment: /h, post: '{1} {2}'}]",
                "sources: [{id: a, url: 'http://a.example/', proxy: p.example}]",
                "sources: [{id: a, url: 'http://a.example/', kind: folder}]",
                "sources: [{id: a, url: 'file:///etc', kind: html}]",
                "{defaults: {legacy-tls: true}, sources: [{id: a, url: 'http://a.example/'}]}",
                "{defaults: {allow-local: true}, sources: [{id: a, url: 'http://a.example/'}]}",
                "{defaults: {id: x}, sources: [{id: a, url: 'http://a.example/'}]}"
            })
    void refusesWhatTheReaderRefuses(String yaml) throws Exception {
        assertThat(schema().validate(YAML.readTree(yaml))).isNotEmpty();
        assertThat(catchThrowableOfType(InvalidSources.class, () -> read(yaml))).isNotNull();
    }

    private List<Source> read(String yaml) throws IOException, InvalidSources {
        return SourcesFile.read(Files.writeString(folder.resolve("s.yaml"), yaml))
                .all();
    }

    private static Set<String> schemaKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        tree().at("/properties/sources/items/properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree());
    }

    private static JsonNode tree() throws IOException {
        try (InputStream schema = SourcesFile.class.getResourceAsStream("/schema/sources.schema.json")) {
            return new ObjectMapper().readTree(schema);
        }
    }
}
