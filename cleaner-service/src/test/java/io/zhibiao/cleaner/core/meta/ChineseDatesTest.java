package io.zhibiao.cleaner.core.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseDatesTest {
    @ParameterizedTest
    @CsvSource({
        "2024-01-31 11:24, 2024-01-31",
        "发布于2024/1/5, 2024-01-05",
        "2024.3.08, 2024-03-08",
        "2021- 04- 08 10 : 42, 2021-04-08",
        "——2024年2月4日在会上, 2024-02-04",
        "2024 年 2 月 4 日, 2024-02-04",
        "二〇二四年一月三十一日, 2024-01-31",
        "二○二三年十二月二十日, 2023-12-20",
        "2024-13-01 又 2024-12-01, 2024-12-01",
    })
    void readsADate(String text, LocalDate date) {
        assertThat(ChineseDates.first(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024年", "01-31", "1820年3月4日", "2023-02-30", "12024-01-0"})
    void tellsNoDateWhereNoneIs(String text) {
        assertThat(ChineseDates.first(text)).isEmpty();
    }
}
