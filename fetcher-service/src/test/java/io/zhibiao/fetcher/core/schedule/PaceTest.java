package io.zhibiao.fetcher.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Level;
import io.zhibiao.events.PostingKind;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.sources.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceTest {
    /** Draws nothing but zeros. */
    private static final RandomGenerator STILL = () -> 0;

    private static final Instant TUESDAY_MORNING = Instant.parse("2026-01-20T02:00:00Z");
    private static final Instant TUESDAY_NIGHT = Instant.parse("2026-01-20T18:00:00Z");
    private static final Instant SUNDAY_MORNING = Instant.parse("2026-01-18T02:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-16T02:00:00Z");
    private static final Source PLAIN = Given.given()
            .interval(Duration.ofMinutes(30))
            .longest(Duration.ofHours(12))
            .source();
    private static final Optional<Season> SEASON = Optional.of(Season.of(PostingKind.PLAN_REPORT, Level.COUNTY));

    @Test
    void keepsToTheIntervalInSeason() {
        assertThat(pause(SEASON, null, TUESDAY_MORNING)).isEqualTo(Duration.ofMinutes(30));
        assertThat(pause(SEASON, TUESDAY_MORNING.minus(Duration.ofDays(300)), TUESDAY_MORNING))
                .as("though nothing came for long")
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void isSlowerInSeasonWhenOfficesAreClosed() {
        assertThat(pause(SEASON, null, TUESDAY_NIGHT)).isEqualTo(Duration.ofHours(2));
        assertThat(pause(SEASON, null, SUNDAY_MORNING)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void isSlowestOutOfSeason() {
        assertThat(pause(SEASON, null, JUNE)).isEqualTo(Duration.ofHours(12));
        assertThat(pause(SEASON, JUNE.minus(Duration.ofDays(90)), JUNE)).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void looksMoreOftenWhereSomethingCame() {
        assertThat(pause(Optional.empty(), JUNE.minus(Duration.ofHours(1)), JUNE))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(pause(Optional.empty(), JUNE.minus(Duration.ofHours(40)), JUNE))
                .isEqualTo(Duration.ofHours(2));
        assertThat(pause(Optional.empty(), JUNE.minus(Duration.ofDays(40)), JUNE))
                .isEqualTo(Duration.ofHours(12));
        assertThat(pause(SEASON, JUNE.minus(Duration.ofHours(40)), JUNE))
                .as("late reports too")
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void isNeverLaterThanTheIntervalForBeingOutOfStep() {
        Random random = new Random(1);
        assertThat(random.doubles(1000).mapToObj(d -> Pace.pause(PLAIN, Optional.empty(), null, JUNE, random)))
                .allMatch(p -> p.compareTo(Duration.ofMinutes(30)) <= 0 && p.compareTo(Duration.ofMinutes(27)) >= 0)
                .anyMatch(p -> p.compareTo(Duration.ofMinutes(28)) < 0)
                .anyMatch(p -> p.compareTo(Duration.ofMinutes(29)) > 0);
    }

    private static Duration pause(Optional<Season> season, @Nullable Instant lastNew, Instant now) {
        return Pace.pause(PLAIN, season, lastNew, now, STILL);
    }
}
