package io.zhibiao.extractor.core.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderwayTest {
    @ParameterizedTest
    @CsvSource({
        "2024年前三季度全市经济运行情况, 9",
        "2024年1-8月份主要经济指标完成情况, 8",
        "2023年1—11月经济运行简报, 11",
        "2022年上半年国民经济运行情况, 6",
        "一季度经济运行情况, 3",
        "2024年1至12月经济运行情况, 0",
        "2024年国民经济和社会发展统计公报, 0",
        "2024年11月份价格, 0",
        "2024年6月财政收支情况, 6",
        "2024年11月份经济运行简报, 11",
        "2024年12月财政收支情况, 0",
        "2024年2月4日经济运行情况汇报, 0",
    })
    void titlesTellTheMonthThatResultsGoUpTo(String title, int month) {
        assertThat(Underway.months(title)).isEqualTo(month);
    }
}
