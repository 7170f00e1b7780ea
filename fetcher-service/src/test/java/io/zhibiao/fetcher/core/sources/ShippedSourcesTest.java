package io.zhibiao.fetcher.core.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.zhibiao.events.Level;
import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of sources that come with the project. */
class ShippedSourcesTest {
    private static final Path FOLDER = Path.of("../deploy/sources");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void areGoodByReaderAndSchema(Path file) throws Exception {
        assertThat(SourcesFile.read(file).all()).isNotEmpty();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(SourcesFile.schema())
                        .validate(YAML.readTree(file.toFile())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void sayOfEachSourceWhetherItIsVerified(Path file) throws Exception {
        assertThat(YAML.readTree(file.toFile()).path("sources"))
                .allMatch(source -> source.path("verified").isBoolean());
    }

    @Test
    void needNoAdviceAndShareNoId() throws Exception {
        List<Source> all = all();

        assertThat(Advice.on(new Sources(all))).isEmpty();
        assertThat(all).extracting(Source::id).doesNotHaveDuplicates();
    }

    @Test
    void nameEveryProvince() throws Exception {
        Set<String> provinces = Divisions.standard().all().stream()
                .filter(d -> d.current() && d.level() == Level.PROVINCE)
                .map(Division::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<String> ids = all().stream().map(Source::id).toList();

        assertThat(provinces).hasSizeGreaterThanOrEqualTo(31).allSatisfy(code -> assertThat(ids)
                .contains(code + "-work-report", code + "-bulletin"));
    }

    private static List<Source> all() throws IOException, InvalidSources {
        List<Source> all = new ArrayList<>();
        for (Path file : files()) {
            all.addAll(SourcesFile.read(file).all());
        }
        return all;
    }
}
