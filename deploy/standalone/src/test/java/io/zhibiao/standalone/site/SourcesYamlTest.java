package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesYamlTest {
    private final SiteMap map = SiteMap.standard();
    private final String yaml = new SourcesYaml("http://127.0.0.1:8090").of(map.columns());

    @Test
    void namesEachListWithTheFetchersKeys() throws IOException {
        JsonNode first = sources().get(0);

        assertThat(first.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "region",
                        "url",
                        "link-selector",
                        "title-pattern",
                        "interval",
                        "delay",
                        "allow-local");
        assertThat(first.path("url").asText()).isEqualTo("http://127.0.0.1:8090/yongchun/zwgk/ghjh/index.html");
        assertThat(first.path("interval").asText()).isEqualTo("2s");
        assertThat(first.path("allow-local").asBoolean()).isTrue();
    }

    @Test
    void hasASourceForEachColumn() throws IOException {
        assertThat(sources().findValuesAsText("id"))
                .containsExactlyElementsOf(
                        map.columns().stream().map(Column::id).toList());
    }

    @Test
    void leavesTheRegionOutWhereAListHasMany() throws IOException {
        List<String> without = map.columns().stream()
                .filter(column -> column.region() == null)
                .map(Column::id)
                .toList();

        assertThat(without).containsExactly("forum", "portal", "factory");
        assertThat(sources()).filteredOn(source -> !source.has("region")).hasSize(without.size());
    }

    private JsonNode sources() throws IOException {
        return new YAMLMapper().readTree(yaml).path("sources");
    }
}
