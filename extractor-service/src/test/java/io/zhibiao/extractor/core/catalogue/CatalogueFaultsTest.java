package io.zhibiao.extractor.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.extractor.core.lexicon.BadData;
import io.zhibiao.extractor.core.lexicon.LexiconLoader;
import io.zhibiao.extractor.core.lexicon.YamlFaults;
import io.zhibiao.extractor.core.lexicon.YamlFolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One load of a catalogue full of faults tells all of them, each with its file and key. */
class CatalogueFaultsTest {
    /** What each comment of the folder speaks of: file, key, and how the fault begins. */
    private static final List<String> FAULTY = List.of(
            "index.yaml: (file).familys: is no key here; known are [families, version]",
            "index.yaml: (file).version: is required and must be a text",
            "vanished.yaml: (file): is missing from the class path",
            "broken.yaml: (file): is no YAML: ",
            "bare.yaml: (file).title: is no key here; known are [category, indicators]",
            "bare.yaml: (file).category: is required and must be a text",
            "bare.yaml: indicators: is required and must be a list that is not empty",
            "orchards.yaml: indicators[1](peach_output).aliases: 鸭梨产量 already belongs to pear_output",
            "orchards.yaml: indicators[2](plum_output).alias: is no key here; known are [after, aliases, ",
            "orchards.yaml: indicators[3](apricot_output).measures: is no measure: speed; known are [level, ",
            "orchards.yaml: indicators[3](apricot_output).dimension: is no dimension: weight; known are [money, ",
            "orchards.yaml: indicators[4](cherry_output).examples: needs at least 2",
            "orchards.yaml: indicators[4](cherry_output).counterexamples: needs at least 1",
            "orchards.yaml: indicators[5](grape_output).plausible.growth: is upside down",
            "orchards.yaml: indicators[5](grape_output).plausible.share: is no measure of this indicator",
            "orchards.yaml: indicators[5](grape_output).plausible.level: must be two numbers, [lowest, highest]",
            "orchards.yaml: indicators[5](grape_output).plausible.change: must be two numbers, [lowest, highest]",
            "orchards.yaml: citrus_output.examples: holds no alias of the indicator: 柚子产量增长5%",
            "orchards.yaml: indicators[6](citrus_output).counterexamples: 柑橘产量达到2.1万吨 is an example too",
            "orchards.yaml: indicators[7](pear_output).id: is already in catalogue/orchards.yaml: pear_output",
            "markets.yaml: indicators[0](flower-sales).id: must be of lower-case letters, digits and _: flower-sales",
            "markets.yaml: indicators[0](flower-sales).nameEn: is required and must be a text",
            "markets.yaml: indicators[1](tree_sales).aliases: must be a list of texts",
            "markets.yaml: indicators[1](tree_sales).published: must be true or false: \"perhaps\"",
            "markets.yaml: indicators[1](tree_sales).notFor[0]: must be a text, put it in quotes: 2024",
            "markets.yaml: indicators[2](tea_sales).aliasesFor.share: is no measure of this indicator",
            "markets.yaml: tea_sales.after: names an unknown indicator: coffee_sales",
            "markets.yaml: tea_sales.shareOf: names an unknown indicator: cocoa_sales",
            "markets.yaml: indicators[3](fish_sales).aliases: names 活鱼销售额 twice",
            "markets.yaml: indicators[3](fish_sales).aliases: repeats the name: 鲜鱼销售额",
            "markets.yaml: indicators[3](fish_sales).aliases[3]: must not be blank",
            "markets.yaml: indicators[3](fish_sales).aliases: has white space around it: '冻鱼销售额 '",
            "markets.yaml: indicators[3](fish_sales).notFor: 活鱼销售额 is an alias of this indicator",
            "markets.yaml: fish_sales.units: is no base unit of lexicon/units.yaml: 贝壳",
            "markets.yaml: indicators[4](salt_sales).measures: is required and must not be empty",
            "markets.yaml: indicators[4](salt_sales).examples: names 食盐销售额2亿元 twice",
            "markets.yaml: indicators[4](salt_sales).examples: needs at least 2",
            "markets.yaml: indicators[5](?): must hold keys and values");

    private static final YamlFaults FAULTS = new YamlFaults();
    private static final List<String> TOLD = load();

    private static List<String> load() {
        Catalogue catalogue = Catalogue.load(new YamlFolder("/io/zhibiao/extractor/faulty/"), FAULTS);
        catalogue.checkUnits(LexiconLoader.load(Map.of(), List.of(), FAULTS), FAULTS);
        return FAULTS.all();
    }

    @ParameterizedTest
    @FieldSource("FAULTY")
    void eachFaultIsToldOnce(String fault) {
        assertThat(TOLD)
                .filteredOn(told -> told.startsWith("catalogue/" + fault))
                .hasSize(1);
    }

    @Test
    void nothingElseIsTold() {
        assertThat(TOLD).hasSameSizeAs(FAULTY);
    }

    @Test
    void loadingIsRefusedWithAllFaults() {
        assertThatThrownBy(FAULTS::refuse)
                .isInstanceOf(BadData.class)
                .hasMessageStartingWith(TOLD.size() + " faults in the catalogue and lexicons:")
                .hasMessageContaining(TOLD.get(0))
                .hasMessageContaining(TOLD.get(TOLD.size() - 1));
    }
}
