package io.zhibiao.fetcher.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {
    @ParameterizedTest
    @CsvSource({"青川县, 510822", "四川省青川县, 510822", "四川省广元市青川县, 510822", "四川省, 510000", "沈阳市和平区, 210102"})
    void findsTheRegionOfAName(String name, String code) {
        assertThat(Regions.named(name)).map(Region::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"和平区", "不存在县", "湖南省青川县", ""})
    void findsNoneWhereItIsNotSure(String name) {
        assertThat(Regions.named(name)).isEmpty();
    }
}
