package io.zhibiao.cleaner.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {
    @ParameterizedTest
    @CsvSource({
        "一、主要工作, 1",
        "二十三．其他, 1",
        "第三部分　安排, 1",
        "第十二章 保障, 1",
        "第五篇, 1",
        "（一）工业, 2",
        "(十二)农业, 2",
        "第二节 投资, 2",
        "1.增长, 3",
        "12、就业, 3",
        "（3）教育, 3",
        "(12)医疗, 3",
        "①收入, 3",
        "⑳其他, 3",
        "1.5倍以上, 0",
        "123、号, 0",
        "（2024）, 0",
        "（123）, 0",
        "（一, 0",
        "（一是, 0",
        "一二三四、, 0",
        "第一部, 0",
        "第章, 0",
        "第, 0",
        "一, 0",
        "7, 0",
        "增长6%, 0"
    })
    void tellsTheDepthOfANumber(String line, int level) {
        assertThat(Numbering.level(line)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"一是稳增长, true", "一是否, false", "各位代表：, true", "注：口径, true", "表1 指标, true", "——2024年, true", "各位同事, false"
    })
    void knowsTheFirstLineOfAParagraph(String line, boolean begins) {
        assertThat(Numbering.begins(line)).isEqualTo(begins);
    }
}
