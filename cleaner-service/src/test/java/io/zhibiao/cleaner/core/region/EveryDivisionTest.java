package io.zhibiao.cleaner.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Region;
import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import io.zhibiao.events.divisions.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Every current division is found in openings written for it; what a kind of opening cannot tell is counted, not hidden. */
class EveryDivisionTest {
    private static final Divisions DIVISIONS = Divisions.standard();
    private static final RegionFinder FINDER = RegionFinder.standard();
    private static final int YEAR = 2025;

    @Test
    void inAFormalOpening() {
        assertThat(misses(Openings::formal)).isEmpty();
    }

    @Test
    void byItsCongressAlone() {
        assertThat(misses(Openings::session)).isEmpty();
    }

    @Test
    void byItsSpeakerAlone() {
        assertThat(misses(Openings::speaker)).isEmpty();
    }

    @Test
    void belowItsSuperiors() {
        assertThat(misses(Openings::placed)).isEmpty();
    }

    @Test
    void amongManyOtherNames() {
        assertThat(misses(Openings::crowdedHeading)).isEmpty();
        assertThat(misses(Openings::crowdedSession)).isEmpty();
    }

    @Test
    void byAShortHeading() {
        // 吉林 is the province as long as a text names the province too.
        assertThat(misses(Openings::shortHeading)).allMatch(miss -> miss.startsWith("吉林省/吉林市"));
    }

    @Test
    void byShortNamesInTheBodyUnlessTheyAreEverydayWords() {
        List<String> everyday = DIVISIONS.all().stream()
                .filter(d -> d.current() && everyday(d.shortName()))
                .map(Division::name)
                .toList();

        assertThat(misses(Openings::shortBody).stream()
                        .map(miss -> miss.substring(0, miss.indexOf(' ')))
                        .map(path -> path.substring(path.lastIndexOf('/') + 1)))
                .filteredOn(name -> !everyday.contains(name))
                .isEmpty();
    }

    @Test
    void underItsFormerName() {
        List<String> misses = new ArrayList<>();
        for (Division d : DIVISIONS.all()) {
            if (!d.current() && d.to() > 1990) {
                collect(d, d.to() - 1, RegionEvidence.of(Openings.formal(d, d.to() - 1)), misses);
            }
        }

        // In 1990 a county-level 潮州市 below 汕头市 and one below the province stand side by side.
        assertThat(misses).allMatch(miss -> miss.startsWith("广东省/汕头市/潮州市"));
    }

    @Test
    void againstALabelThatNamesAnother() {
        List<Division> current =
                DIVISIONS.all().stream().filter(Division::current).toList();
        List<String> misses = new ArrayList<>();
        for (int i = 0; i < current.size(); i++) {
            Division own = current.get(i);
            Division other = current.get((i * 7919 + 13) % current.size());
            String title = other.name() + "2025年国民经济和社会发展统计公报";
            String text = Openings.session(own, YEAR);
            if (!other.name().equals(own.name())) {
                collect(own, YEAR, new RegionEvidence(title, text, other.name(), null, null), misses);
            }
        }
        assertThat(misses).isEmpty();
    }

    @Test
    void byItsTitleWhereTheTextIsSilent() {
        List<String> misses = new ArrayList<>();
        for (Division d : DIVISIONS.all()) {
            if (d.current()) {
                String path = String.join("", DIVISIONS.region(d).path());
                collect(d, YEAR, new RegionEvidence(path + "2025年政府工作报告", "各项工作有序推进。", null, null, null), misses);
                collect(d, YEAR, new RegionEvidence(null, "各项工作有序推进。", path, null, YEAR), misses);
            }
        }
        assertThat(misses).isEmpty();
    }

    private static boolean everyday(String name) {
        return DIVISIONS.mentionsOfAnyKind(name).getFirst().kind() == NameKind.COMMON;
    }

    private static List<String> misses(BiFunction<Division, Integer, String> opening) {
        List<String> misses = new ArrayList<>();
        for (Division d : DIVISIONS.all()) {
            if (d.current()) {
                collect(d, YEAR, RegionEvidence.of(opening.apply(d, YEAR)), misses);
            }
        }
        return misses;
    }

    private static void collect(Division expected, int year, RegionEvidence evidence, List<String> misses) {
        List<String> path = DIVISIONS.region(expected, year).path();
        List<String> found = FINDER.find(evidence).map(Region::path).orElse(List.of());
        if (!found.equals(path)) {
            misses.add(String.join("/", path) + " -> " + String.join("/", found));
        }
    }
}
