package io.zhibiao.fetcher.core.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "http://a/202401/t20240131_123456.html",
        "http://a/art/2024/1/31/art_12_345.html",
        "http://a/2024-01-31/content_1.shtml",
        "http://a/2024/01-31/598.html",
        "http://a/2024/0131/1.html",
        "http://a/20240131/0c2f.html",
        "http://a/web/x/20240131093012345/index.shtml",
        "http://a/columns/0c2f/202401/31/0c2f.html"
    })
    void readsTheDayOfAnAddress(String address) {
        assertThat(Dates.inAddress(address)).contains(LocalDate.of(2024, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a/content_603802.html",
                "http://a/12345678/index.html",
                "http://a/public/1681/7965171.html",
                "http://a/content/post_146621.html",
                "http://a/20240231/1.html",
                "http://a/19700101/1.html",
                "http://a/109220253/t125220253094624/538.shtml"
            })
    void believesNoOtherNumbers(String address) {
        assertThat(Dates.inAddress(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2024-01-31]", "发布时间：2024年1月31日 10:00", "2024.01.31", "2024/1/31", "2024 - 01 - 31"})
    void readsTheDayOfARow(String row) {
        assertThat(Dates.inRow(row)).contains(LocalDate.of(2024, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年计划", "12024-01-31", "2024-13-01", "01-31"})
    void takesNoHalfDates(String row) {
        assertThat(Dates.inRow(row)).isEmpty();
    }
}
