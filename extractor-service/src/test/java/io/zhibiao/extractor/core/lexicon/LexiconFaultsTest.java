package io.zhibiao.extractor.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One load of lexicons full of faults tells all of them, each with its file and key. */
class LexiconFaultsTest {
    @Test
    void eachFaultIsTold() {
        YamlFaults faults = new YamlFaults();
        LexiconLoader.load(new YamlFolder("/io/zhibiao/extractor/faulty/"), Map.of(), List.of(), faults);
        assertThat(faults.all().stream().map(LexiconFaultsTest::brief))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "words.yaml: rise: names 增长 twice",
                        "words.yaml: raise: is no wordclass: raise",
                        "words.yaml: fall: must be a list of texts",
                        "units.yaml: (file).sections: is no key here",
                        "units.yaml: units[1].words: names 元 twice",
                        "units.yaml: units[2].dimension: is no dimension: wealth",
                        "units.yaml: units[3].scale: must be a number above zero: 0",
                        "units.yaml: units[4].factor: is no key here",
                        "units.yaml: units[5].words: is required and must not be empty",
                        "units.yaml: strong: names an unknown unit: 两",
                        "tables.yaml: (file).heads: is no key here",
                        "tables.yaml: change: is required and must not be empty",
                        "tables.yaml: aims: must be a list of texts",
                        "tables.yaml: aims: is required and must not be empty",
                        "numerals.yaml: (file).zeros: is no key here",
                        "numerals.yaml: digits.12: must be a digit",
                        "numerals.yaml: digits.2: must be single characters: 两个",
                        "numerals.yaml: digits.3: tells 一 twice",
                        "numerals.yaml: powers.50: must be a power of ten that numerals have",
                        "numerals.yaml: more: is required and must not be empty",
                        "phrases.yaml: (file).ranks: is no key here",
                        "phrases.yaml: rankings.words: is required and must not be empty",
                        "phrases.yaml: around.words: names 内 twice",
                        "phrases.yaml: gains.example: is no key here",
                        "phrases.yaml: gains.words: is required and must not be empty",
                        "phrases.yaml: twins.城乡: must name two heads or more",
                        "periods.yaml: periods[0].from: must be two numbers, the first no greater, from 1 to 12",
                        "periods.yaml: periods[1].from: must be two numbers, the first no greater, from 1 to 12",
                        "periods.yaml: periods[2].years: must be two numbers, the first no greater, from 1949 to 2100",
                        "periods.yaml: periods[3].words: names 年内 twice",
                        "periods.yaml: periods[4]: tells no time: give from and to, years, whole, end or relative",
                        "periods.yaml: periods[5].words: is required and must not be empty",
                        "periods.yaml: periods[6].ends: is no key here",
                        "periods.yaml: periods[6]: tells no time: give from and to, years, whole, end or relative",
                        "periods.yaml: periods[7].end: must be true or false: \"yes please\"",
                        "periods.yaml: periods[7]: tells no time: give from and to, years, whole, end or relative"));
    }

    /** Without the folder, and without the list of what would have been right. */
    private static String brief(String fault) {
        return fault.replaceFirst("^lexicon/", "").replaceFirst("; known are .*", "");
    }
}
