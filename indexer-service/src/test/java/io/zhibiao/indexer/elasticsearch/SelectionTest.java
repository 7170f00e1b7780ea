package io.zhibiao.indexer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    private static String query(Listing listing, String parameter, String... values) {
        return Selection.of(listing, Map.of(parameter, List.of(values)), "")
                .query()
                .at("/bool/filter/0/bool/should")
                .toString()
                .replace('"', '\'');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "430000 | {'prefix':{'region.code':'43'}}",
                "430600 | {'prefix':{'region.code':'4306'}}",
                "430682 | {'prefix':{'region.code':'430682'}}",
                "43     | {'prefix':{'region.code':'43'}}",
                "某某市 | {'term':{'region.path':'某某市'}}"
            })
    void a_region_stands_for_all_below_it(String value, String query) {
        assertThat(query(Listing.TARGETS, "region", value)).isEqualTo("[" + query.replace('"', '\'') + "]");
    }

    @Test
    void several_values_are_alternatives() {
        assertThat(query(Listing.INDICATORS, "kind", "actual", "target"))
                .isEqualTo("[{'term':{'kind':'actual'}},{'term':{'kind':'target'}}]");
    }

    @Test
    void words_are_looked_for_together() {
        assertThat(query(Listing.POSTINGS, "q", "生产总值"))
                .isEqualTo("[{'multi_match':{'query':'生产总值','type':'phrase','fields':['title','text']}}]");
    }

    @Test
    void a_kind_of_repair_is_looked_for_among_the_repairs() {
        assertThat(query(Listing.POSTINGS, "repair", "spam"))
                .isEqualTo("[{'nested':{'path':'repairs','query':{'term':{'repairs.kind':'spam'}}}}]");
    }

    @ParameterizedTest
    @CsvSource({
        "year, twenty, whole number",
        "conflict, yes, true or false",
        "measure, speed, one of change",
        "region, 4306820, six digits",
        "q, '', at most",
        "colour, red, there is no parameter colour"
    })
    void what_can_not_be_is_told(String parameter, String value, String reason) {
        assertThatThrownBy(() -> Selection.of(Listing.TARGETS, Map.of(parameter, List.of(value)), ""))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining(reason);
    }

    @Test
    void the_order_ends_with_what_tells_rows_apart() {
        assertThat(Selection.of(Listing.TARGETS, Map.of(), "value").sort())
                .hasToString("[{\"value\":{\"order\":\"asc\",\"missing\":\"_last\"}},{\"id\":{\"order\":\"asc\"}}]");
    }

    @Test
    void an_order_that_there_is_not_is_told() {
        assertThatThrownBy(() -> Selection.of(Listing.TARGETS, Map.of(), "-colour"))
                .hasMessageContaining("changedAt");
    }
}
