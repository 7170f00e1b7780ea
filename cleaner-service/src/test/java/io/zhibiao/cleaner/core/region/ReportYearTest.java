package io.zhibiao.cleaner.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportYearTest {
    @Test
    void theYearGivenComesFirst() {
        assertThat(ReportYear.of(new RegionEvidence("2020年公报", "", null, null, 2008), "2021年"))
                .isEqualTo(2008);
    }

    @Test
    void thenTheTitlesThenTheHeadings() {
        assertThat(ReportYear.of(new RegionEvidence("2020年公报", "", null, null, null), "2021年"))
                .isEqualTo(2020);
        assertThat(ReportYear.of(RegionEvidence.of(""), "2021年计划与2022年计划")).isEqualTo(2021);
    }

    @Test
    void behindTheHeadingsTheYearNamedMost() {
        String opening = "无年份的开头。".repeat(40) + "1998年洪水之后，2019年回升，2019年收官";

        assertThat(ReportYear.of(RegionEvidence.of(""), opening)).isEqualTo(2019);
    }

    @Test
    void noYearIsNoError() {
        assertThat(ReportYear.of(RegionEvidence.of(""), "第2024号文件，12024年，增长20%"))
                .isNull();
    }
}
