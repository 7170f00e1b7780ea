package io.zhibiao.cleaner.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Region;
import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Every current division is found in openings written for it; what a kind of opening cannot tell is counted, not hidden. */
class EveryDivisionTest {
    private static final Divisions DIVISIONS = Divisions.standard();
    private static final RegionFinder FINDER = RegionFinder.standard();
    private static final int YEAR = 2025;

    @Test
    void inAFormalOpening() {
        assertThat(misses(d -> d.current(), Openings::formal)).isEmpty();
    }

    @Test
    void byItsCongressAlone() {
        assertThat(misses(d -> d.current(), Openings::session)).isEmpty();
    }

    @Test
    void byItsSpeakerAlone() {
        assertThat(misses(d -> d.current(), Openings::speaker)).isEmpty();
    }

    @Test
    void belowItsSuperiors() {
        assertThat(misses(d -> d.current(), Openings::placed)).isEmpty();
    }

    @Test
    void byShortNamesInTheBody() {
        assertThat(misses(d -> d.current(), Openings::shortBody)).isEmpty();
    }

    @Test
    void byAShortHeading() {
        assertThat(misses(d -> d.current(), Openings::shortHeading)).isEmpty();
    }

    @Test
    void underItsFormerName() {
        List<String> misses = new ArrayList<>();
        for (Division d : DIVISIONS.all()) {
            if (!d.current() && d.to() > 1990) {
                collect(d, d.to() - 1, RegionEvidence.of(Openings.formal(d, d.to() - 1)), misses);
            }
        }
        assertThat(misses).isEmpty();
    }

    @Test
    void againstALabelThatNamesAnother() {
        List<Division> counties =
                DIVISIONS.all().stream().filter(Division::current).toList();
        List<String> misses = new ArrayList<>();
        for (int i = 0; i < counties.size(); i++) {
            Division other = counties.get((i * 7919 + 13) % counties.size());
            Division own = counties.get(i);
            if (!other.name().equals(own.name())) {
                String title = other.name() + "2025年国民经济和社会发展统计公报";
                collect(
                        own,
                        YEAR,
                        new RegionEvidence(title, Openings.session(own, YEAR), other.name(), null, null),
                        misses);
            }
        }
        assertThat(misses).isEmpty();
    }

    private static List<String> misses(Predicate<Division> which, BiFunction<Division, Integer, String> opening) {
        List<String> misses = new ArrayList<>();
        for (Division d : DIVISIONS.all()) {
            if (which.test(d)) {
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
