package io.zhibiao.fetcher.core.turns;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * In whatever order things happen: no host is ever asked by two at once or without its pause, and every wish of who is there to be
 * granted it is granted in the end. The hosts of the fleet check the first, its end the second.
 */
class TurnsPropertyTest {
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
