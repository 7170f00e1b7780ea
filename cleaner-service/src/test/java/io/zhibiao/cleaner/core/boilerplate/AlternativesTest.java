package io.zhibiao.cleaner.core.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.language.Tsv;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternativesTest {
    @Test
    void takesApartOutsideOfGroupsAndClasses() {
        assertThat(Alternatives.of("甲(?:乙|丙)[|丁]\\|戊|己{1,2}|")).containsExactly("甲(?:乙|丙)[|丁]\\|戊", "己{1,2}", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ".{0,20}是否继续.*; 是",
                "[^。]{0,24}[>»›].*; >»›",
                "[a»][>-»]\\d[\\d»].*; ''",
                "[^。]{0,24}[»›].*; »›",
                "[»›]?甲*乙{0,3}丙; 丙",
                "\\d+\\s*(?:上一篇|下一页); 上下",
                "(?:甲|\\d)乙; 乙",
                "(?:甲){0,2}乙+; 乙",
                "(?:甲|乙){2}; 甲乙",
                "(?<=甲)(?=乙)丙; 丙",
                "(?:甲|乙?)?; ''"
            })
    void tellsWhatHasToStandInAMatch(String expression, String needed) {
        assertThat(Alternatives.needed(expression)).isEqualTo(needed);
    }

    /** A needed character that a match can do without would let chrome through in silence. */
    @Test
    void noExpressionOfTheTableMatchesWithoutWhatItNeeds() {
        List<String> lines = new ArrayList<>();
        Tsv.pairs(
                "chrome-lines.tsv",
                (place, expression) ->
                        lines.add(expression.replaceAll("\\(\\?[:<=!]*|[\\\\^$*+?(){}\\[\\]|]|\\d,\\d+", " ")));
        Tsv.pairs("chrome-lines.tsv", (place, expression) -> Alternatives.of(expression)
                .forEach(alternative -> assertNeeded(alternative, lines)));
    }

    private static void assertNeeded(String alternative, List<String> lines) {
        String needed = Alternatives.needed(alternative);
        Pattern pattern = Pattern.compile(alternative, Pattern.CASE_INSENSITIVE);
        assertThat(lines)
                .filteredOn(line -> !needed.isEmpty() && pattern.matcher(line).find())
                .allMatch(
                        line -> needed.chars().anyMatch(c -> line.indexOf(c) >= 0),
                        alternative + " needs one of " + needed);
    }
}
