package io.zhibiao.events.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionReaderTest {
    private static final String HEADER = "code\tname\tlevel\tparent\tfrom\tto\tshort\taliases\tsuccessors";
    private static final String ZONES = "name\tparent\tfrom\tto\tshort\taliases";
    private static final String PROVINCE = "990000 甲省 province - 1981 - 甲省 - -";

    @Test
    void readsSoundTables() {
        Divisions divisions = DivisionReader.read(
                table(PROVINCE, "990100 乙市 prefecture 990000 1999 - 乙市 乙州;乙地 -"),
                List.of(ZONES, tabs("丙新区 990100 2010 - 丙新区 -")),
                List.of("# words", "乙地"));

        assertThat(divisions.byName("乙州")).extracting(Division::code).containsExactly("990100");
        assertThat(divisions.region(divisions.byName("丙新区").getFirst()).path()).containsExactly("甲省", "乙市", "丙新区");
        assertThat(divisions.mentionsOfAnyKind("乙地"))
                .first()
                .extracting(Mention::kind)
                .isEqualTo(NameKind.COMMON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99010 乙市 prefecture 990000 1999 - 乙市 - - | divisions.tsv:3: code must have six digits: 99010",
                "990100 乙市 town 990000 1999 - 乙市 - - | divisions.tsv:3: level is none of province, prefecture, county: town",
                "990101 乙市 prefecture 990000 1999 - 乙市 - - | divisions.tsv:3: level does not fit the code: prefecture",
                "990100 乙市 prefecture - 1999 - 乙市 - - | divisions.tsv:3: only a province goes without parent: -",
                "990100 乙市 prefecture 980000 1999 - 乙市 - - | divisions.tsv:3: no division of its time has the parent's code: 980000",
                "990100 乙市 prefecture 990000 99 - 乙市 - - | divisions.tsv:3: no year: 99",
                "990100 乙市 prefecture 990000 1999 1999 乙市 - - | divisions.tsv:3: ends before it begins: 乙市",
                "990100 乙市 prefecture 990000 1999 - 乙 - - | divisions.tsv:3: short name is too short: 乙",
                "990100 乙 prefecture 990000 1999 - 乙市 - - | divisions.tsv:3: name is too short: 乙",
                "990100 乙市 prefecture 990000 1999 - 乙市 乙州; - | divisions.tsv:3: empty item in the list: 乙州;",
                "990100 乙市 prefecture 990000 1999 2001 乙市 - 990200 | divisions.tsv:3: no division has the successor's code: 990200",
                "990100 乙市 prefecture 990000 1999 - 乙市 - | divisions.tsv:3: number of fields is not 9: 8",
                "990000 甲省 province - 1981 - 甲省 - - | divisions.tsv:3: overlaps the row above of code: 990000",
                "990000 申省 province - 1999 - 申省 - - | divisions.tsv:3: overlaps the row above of code: 990000",
            })
    void refusesAFaultyLineByItsNumber(String row, String fault) {
        List<String> table = table(PROVINCE, row);

        assertThatThrownBy(() -> DivisionReader.read(table, List.of(ZONES), List.of()))
                .isInstanceOf(InvalidDivisions.class)
                .hasMessageContaining(fault);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        List<String> table = table(PROVINCE, "1 乙市 prefecture 990000 1999 - 乙市 - -");

        assertThatThrownBy(() -> DivisionReader.read(
                        table, List.of(ZONES, tabs("丙新区 970000 2010 - 丙新区 -")), List.of("未见", "甲省", "甲省")))
                .hasMessageContainingAll(
                        "4 faults",
                        "divisions.tsv:3: code must have six digits: 1",
                        "zones.tsv:2: no division of its time has the parent's code: 970000",
                        "common-words.txt:1: no division's name, or there twice: 未见",
                        "common-words.txt:3: no division's name, or there twice: 甲省");
    }

    @Test
    void refusesAnotherHeader() {
        assertThatThrownBy(() -> DivisionReader.read(List.of("code,name"), List.of(ZONES), List.of()))
                .hasMessageContaining("divisions.tsv:1: the header must be: code<tab>name");
        assertThatThrownBy(() -> DivisionReader.read(table(), List.of(), List.of()))
                .hasMessageContaining("zones.tsv:1: the header must be");
    }

    @Test
    void refusesAZoneThatStandsTwice() {
        String zone = tabs("丙新区 990000 2010 - 丙新区 -");

        assertThatThrownBy(() -> DivisionReader.read(table(PROVINCE), List.of(ZONES, zone, zone), List.of()))
                .hasMessageContaining("zones.tsv:3: stands twice: 丙新区");
    }

    private static List<String> table(String... rows) {
        List<String> table = new ArrayList<>(List.of(HEADER));
        for (String row : rows) {
            table.add(tabs(row));
        }
        return table;
    }

    private static String tabs(String row) {
        return row.replace(' ', '\t');
    }
}
