package io.zhibiao.indexer.core.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
    @ParameterizedTest
    @CsvSource({
        "6.5, %, APPROX, 6.5%, 6.5%左右, about 6.5%",
        "6, %, GE, 6%, 6%以上, at least 6%",
        "1.634e10, 元, GT, 163.4亿元, 超过163.4亿元, over 16.34 billion yuan",
        "10, 家, GT, 10多家, 10多家, over 10",
        "5, %, LE, 5%, 5%以内, at most 5%",
        "1200, 人, LT, 1200人, 低于1200人, under 1200 people",
        "0.1, 个百分点, EQ, 0.1个百分点, 0.1个百分点, 0.1 pp",
        "-3, %, EQ, 3%, 3%, -3%",
        "2500000, 亩, EQ, 250万亩, 250万亩, 2.5 million mu",
        "3, 座, EQ, 3座, 3座, 3 座",
        "0, 起, EQ, 0起, 0起, 0 起"
    })
    void a_value_is_told_with_its_bound(
            double value, String unit, Bound bound, String words, String chinese, String english) {
        ClaimValue claim = new ClaimValue(value, null, unit, bound, words);
        assertThat(Plain.chinese(claim)).isEqualTo(chinese);
        assertThat(Plain.english(claim)).isEqualTo(english);
    }

    @Test
    void a_range_is_told_as_one() {
        ClaimValue claim = new ClaimValue(8.0, 9.0, "%", Bound.EQ, "8%-9%");
        assertThat(Plain.chinese(claim)).isEqualTo("8%-9%");
        assertThat(Plain.english(claim)).isEqualTo("8 to 9%");
    }

    @Test
    void an_aim_without_number_is_told_in_its_words() {
        ClaimValue claim = new ClaimValue(null, null, "", Bound.EQ, "与经济增长同步");
        assertThat(Plain.chinese(claim)).isEqualTo("与经济增长同步");
        assertThat(Plain.english(claim)).isEqualTo("与经济增长同步");
    }

    @Test
    void a_line_steers_no_terminal_and_no_reading_direction() {
        assertThat(Plain.line("甲\u001b[31m乙\u202e丙\n丁")).isEqualTo("甲 [31m乙 丙 丁");
    }
}
