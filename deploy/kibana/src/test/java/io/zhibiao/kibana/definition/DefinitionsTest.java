package io.zhibiao.kibana.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: a, width: 8, chart: table, show: [{as: count, label: N}]} | a: only metrics need no",
                "{id: a, width: 8, chart: metric} | a: a chart without figures",
                "{id: a, width: 8, chart: metric, show: [{as: median, label: N}]} | N: all but counts are `of` a field",
                "{id: a, width: 8, chart: metric, show: [{as: count, of: b, label: N}]} | N: all but counts are `of` a field",
                "{id: a, width: 8, chart: cake, show: [{as: count, label: N}]} | cake",
                "{id: a, width: 8, chart: metric, colour: red, show: [{as: count, label: N}]} | colour",
                "{id: a, width: 8, chart: heatmap, by: [{time: t, label: T}], show: [{as: count, label: N}]} | a: a heat map has two",
                "{id: a, width: 8, chart: bars, by: [{ranges: b, label: B, at: [2, 1]}], show: [{as: count, label: N}]} | b: borders must ascend",
                "{id: a, width: 8, chart: bars, by: [{top: b, label: B}], show: [{as: count, label: N}]} | b: needs a label and a size"
            })
    void aFaultyPanelIsRefusedWithItsFault(String yaml, String fault) {
        assertThatThrownBy(() -> YAML.readValue(yaml, Panel.class)).hasMessageContaining(fault);
    }

    @Test
    void aRowFillsTheGrid() {
        Panel narrow = new Panel.Found("list", "List", 40, "search");
        assertThatThrownBy(() -> new Dashboard.Row(4, List.of(narrow)))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessage("the panels of a row are 40 columns wide, not 48: [list]");
    }

    @Test
    void panelsOfADashboardHaveIdsOfTheirOwn() {
        Dashboard.Row row = new Dashboard.Row(4, List.of(new Panel.Found("list", "List", 48, "search")));
        assertThatThrownBy(() -> new Dashboard("d", "D", "About", "targets", null, List.of(), List.of(row, row)))
                .hasMessage("d: two panels are called list");
    }

    @Test
    void whatIsNotThereIsTold() {
        Definitions definitions = Definitions.standard();
        assertThatThrownBy(() -> definitions.view("nowhere")).hasMessage("there is no data view nowhere");
        assertThatThrownBy(() -> definitions.search("nothing")).hasMessage("there is no search nothing");
        assertThatThrownBy(() -> definitions.meanings("none")).hasMessage("there is no list of words none");
    }

    @Test
    void theProjectsOwnAreGood() {
        assertThat(Definitions.standard().dashboards())
                .extracting(Dashboard::id)
                .containsExactly(
                        "zhibiao-targets", "zhibiao-results", "zhibiao-region", "zhibiao-alerts", "zhibiao-pipeline");
    }
}
