package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Property(tries = 200)
    void doublesUpToAnHourWithinAQuarter(@ForAll @IntRange(max = 100_000) int before, @ForAll long seed) {
        double plain = Math.min(5 * Math.pow(2, before), 3600);

        assertThat(Backoff.host(before, null, new Random(seed)).toMillis() / 1000.0)
                .isBetween(plain * 0.749, plain * 1.251);
    }

    @Property(tries = 200)
    void restsLongerFromAFirewall(@ForAll @IntRange(max = 100_000) int before, @ForAll long seed) {
        double plain = Math.min(300 * Math.pow(2, before), 21_600);

        assertThat(Backoff.domain(before, null, new Random(seed)).toMillis() / 1000.0)
                .isBetween(plain * 0.749, plain * 1.251);
    }

    @Test
    void restsAsLongAsAsked() {
        assertThat(Backoff.host(0, Duration.ofMinutes(20), new Random(1))).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void restsNotMuchLongerThanADayThoughAsked() {
        assertThat(Backoff.host(0, Duration.ofDays(400), new Random(1))).isEqualTo(Duration.ofDays(1));
    }
}
