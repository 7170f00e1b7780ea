package io.zhibiao.standalone.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.stream.IntStream;

/** All there is on the sample site: {@code site.yaml}. */
record SiteMap(List<Column> columns, List<Posting> postings) {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .addModule(new JavaTimeModule())
            .build();

    SiteMap {
        columns = List.copyOf(columns);
        postings = List.copyOf(postings);
    }

    static SiteMap standard() {
        return read(Resources.text("site.yaml"));
    }

    static SiteMap read(String yaml) {
        try {
            return YAML.readValue(yaml, SiteMap.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("site.yaml is malformed: " + e.getMessage(), e);
        }
    }

    Column column(String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("site.yaml has no column " + id));
    }

    /** Postings of a column that are there in a stage. */
    List<Posting> postings(Column column, int stage) {
        return postings.stream()
                .filter(posting -> posting.column().equals(column.id()) && posting.stage() <= stage)
                .toList();
    }

    /** The last stage in which something changes. */
    int lastStage() {
        IntStream appearances = postings.stream().mapToInt(Posting::stage);
        IntStream revisions = postings.stream()
                .flatMap(posting -> posting.revisions().stream())
                .mapToInt(Revision::stage);
        return IntStream.concat(appearances, revisions).max().orElse(1);
    }
}
