package io.zhibiao.fetcher.core.turns;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * In whatever order things happen: no host is ever asked by two at once or without its pause, and every wish of who is there to be
 * granted it is granted in the end. The hosts of the fleet check the first, its end the second.
 */
class TurnsPropertyTest {
    /** Found by the property below: who stood still claims what it has lost meanwhile; its claim was late, or is due when it wakes. */
    @Example
    void holdsWhereAClaimIsLate() {
        holdsWhateverHappens(-13_360_877);
        holdsWhateverHappens(1_004_236);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void holdsWhateverHappens(@ForAll long seed) {
        Fleet fleet = new Fleet(seed);
        for (int step = 0; step < 3_000; step++) {
            fleet.step();
        }
        fleet.calmDown();
        org.assertj.core.api.Assertions.assertThat(fleet.visits()).isPositive();
    }
}
