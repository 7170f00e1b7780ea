package io.zhibiao.cleaner.core.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.language.Tsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PatternSetTest {
    @Test
    void matchesWhatAnyOfItsExpressionsMatches() {
        PatternSet set = new PatternSet(List.of("[甲乙]?丙\\d+", ".{0,3}结尾", "(?:abc|)戊"));
        assertThat(List.of("丙1", "甲丙22", "前面结尾", "ABC戊", "戊")).allMatch(set::matches);
        assertThat(List.of("丁丙1", "甲丙", "太长的前面结尾", "abd戊", "")).noneMatch(set::matches);
    }

    @Test
    void beginsWithWhatAnyOfItsExpressionsMatches() {
        PatternSet set = new PatternSet(List.of("\\s*来源[:：]", "©"));
        assertThat(List.of(" 来源：某局", "来源:某局", "© 2024")).allMatch(set::begins);
        assertThat(set.begins("本文来源：某局")).isFalse();
    }

    /** An expression that can begin with a character it is not filed under would be passed over in silence. */
    @Test
    void everyExpressionOfTheTableIsFiledUnderAllItCanBeginWith() {
        List<String> missed = new ArrayList<>();
        Tsv.pairs("chrome-lines.tsv", (place, expression) -> {
            Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
            if (PatternSet.canBegin(pattern, PatternSet.ANYTHING)) {
                return;
            }
            Set<Character> filed = PatternSet.mayBegin(pattern);
            for (int c = 0x80; c < 0x10000; c++) {
                if (!filed.contains((char) c) && PatternSet.canBegin(pattern, (char) c)) {
                    missed.add(expression + " can begin with " + (char) c);
                }
            }
        });
        assertThat(missed).isEmpty();
    }
}
