package io.zhibiao.standalone.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the fetcher's configuration for the lists of a sample site. */
record SourcesYaml(String address) {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    String of(List<Column> columns) {
        try {
            return YAML.writeValueAsString(
                    new Sources(columns.stream().map(this::source).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text are always written", e);
        }
    }

    private Source source(Column column) {
        return new Source(
                column.id(),
                column.site() + " " + column.column(),
                column.region(),
                address + column.path(),
                column.linkSelector(),
                column.titlePattern(),
                "2s",
                "0s",
                true);
    }

    private record Sources(List<Source> sources) {}

    /** One entry, with the fetcher's keys. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "name"})
    private record Source(
            String id,
            String name,
            @Nullable String region,
            String url,
            String linkSelector,
            String titlePattern,
            String interval,
            String delay,
            boolean allowLocal) {}
}
