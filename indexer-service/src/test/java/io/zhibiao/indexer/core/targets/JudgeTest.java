package io.zhibiao.indexer.core.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimValue;
import io.zhibiao.events.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static ClaimValue percent(double value, Bound bound) {
        return new ClaimValue(value, null, "%", bound, value + "%");
    }

    private static Indicator indicator(String id) {
        return new Indicator(id, id, id, "c");
    }

    private static String judged(String id, ClaimValue target, ClaimValue actual) {
        return Judge.judge(indicator(id), target, null, actual)
                .map(j -> j.outcome() + " " + j.by())
                .orElse("open");
    }

    @ParameterizedTest
    @CsvSource({
        "gdp, 6.5, EQ, 6.5, EQ, MET 0.0",
        "gdp, 6.5, EQ, 6.8, EQ, MET 0.3",
        "gdp, 6.5, EQ, 6.4, EQ, MISSED -0.1",
        "gdp, 6.5, APPROX, 6.3, EQ, MET -0.2",
        "gdp, 6.5, APPROX, 6.1, EQ, MISSED -0.4",
        "gdp, 6.5, GE, 6.5, EQ, MET 0.0",
        "gdp, 6.5, GT, 6.5, EQ, MISSED 0.0",
        "gdp, 6.5, GE, 7, GT, MET 0.5",
        "gdp, 6.5, GE, 6, GT, open",
        "gdp, 6.5, GE, 7, LT, open",
        "gdp, 6.5, GE, 6, LT, MISSED -0.5",
        "unemployment_surveyed, 5.5, LE, 5.2, EQ, MET 0.3",
        "unemployment_surveyed, 5.5, LE, 5.6, EQ, MISSED -0.1",
        "cpi, 3, APPROX, 0.4, EQ, MET 2.6",
        "cpi, 3, EQ, 3.4, EQ, MISSED -0.4",
        "energy_intensity, -3, GE, -3.5, EQ, MET 0.5",
        "energy_intensity, -3, GE, -2, EQ, MISSED -1.0",
        "energy_intensity, -3, EQ, -3.2, EQ, MET 0.2",
        "rd_intensity, -1, LE, -0.5, EQ, MET 0.5",
        "retail_sales, 4, LE, 3, EQ, MET 1.0"
    })
    void a_result_is_judged_by_bound_sign_and_indicator(
            String id, double target, Bound bound, double actual, Bound actualBound, String judgement) {
        assertThat(judged(id, percent(target, bound), percent(actual, actualBound)))
                .isEqualTo(judgement);
    }

    @Test
    void of_a_range_the_end_easier_to_reach_counts() {
        ClaimValue range = new ClaimValue(8.0, 9.0, "%", Bound.EQ, "8%-9%");
        assertThat(judged("gdp", range, percent(8.2, Bound.EQ))).isEqualTo("MET 0.2");
        assertThat(judged("cpi", range, percent(8.8, Bound.EQ))).isEqualTo("MET 0.2");
    }

    @Test
    void the_stretch_is_judged_for_itself() {
        assertThat(Judge.judge(indicator("gdp"), percent(8, Bound.EQ), percent(9, Bound.EQ), percent(9.1, Bound.EQ)))
                .hasValueSatisfying(j -> assertThat(j.stretchMet()).isTrue());
        assertThat(Judge.judge(indicator("gdp"), percent(8, Bound.EQ), percent(9, Bound.EQ), percent(8.5, Bound.EQ)))
                .hasValueSatisfying(j -> assertThat(j.stretchMet()).isFalse());
    }

    @Test
    void other_units_and_missing_numbers_are_left_open() {
        ClaimValue yuan = new ClaimValue(8.0, null, "元", Bound.EQ, "8元");
        ClaimValue words = new ClaimValue(null, null, "", Bound.EQ, "与经济增长同步");
        assertThat(judged("gdp", yuan, percent(8, Bound.EQ))).isEqualTo("open");
        assertThat(judged("gdp", words, percent(8, Bound.EQ))).isEqualTo("open");
    }
}
