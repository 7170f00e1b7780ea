package io.zhibiao.indexer.core.regions;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.divisions.Divisions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionDirectoryTest {
    private static final Map<String, Long> TARGETS = Map.of("350525", 12L, "350500", 3L, "220000", 9L);

    private final RegionDirectory directory = new RegionDirectory(Divisions.standard());

    @Test
    void at_the_top_are_the_provinces_with_what_is_known_below_them() {
        List<RegionEntry> provinces = directory.below("", TARGETS);
        assertThat(provinces).hasSize(31);
        assertThat(provinces)
                .filteredOn(p -> p.name().equals("福建省"))
                .containsExactly(
                        new RegionEntry("350000", "福建省", provinces.getFirst().level(), List.of("福建省"), 0, 15));
    }

    @Test
    void below_a_city_are_its_counties() {
        assertThat(directory.below("350500", TARGETS))
                .filteredOn(r -> r.targets() > 0)
                .extracting(RegionEntry::name)
                .containsExactly("永春县");
    }

    @Test
    void below_a_county_is_nothing() {
        assertThat(directory.below("350525", TARGETS)).isEmpty();
    }

    @Test
    void names_that_begin_alike_come_before_those_that_hold_the_part() {
        assertThat(directory.named("吉林", 5, TARGETS))
                .extracting(RegionEntry::name)
                .startsWith("吉林省", "吉林市");
        assertThat(directory.named("春县", 50, TARGETS))
                .extracting(RegionEntry::name)
                .contains("永春县");
    }

    @Test
    void a_former_code_is_still_known() {
        assertThat(directory.knows("350525")).isTrue();
        assertThat(directory.knows("999999")).isFalse();
        assertThat(directory.entry("350525", TARGETS).orElseThrow().path()).containsExactly("福建省", "泉州市", "永春县");
    }
}
