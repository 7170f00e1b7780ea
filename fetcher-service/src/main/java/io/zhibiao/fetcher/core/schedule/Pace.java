package io.zhibiao.fetcher.core.schedule;

import io.zhibiao.fetcher.core.sources.Source;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a list is left alone. In the season of its reports it is visited at the source's interval in office hours, more
 * rarely at night and at weekends. Else the longer it has brought nothing new the more rarely, within the source's bounds.
 */
public final class Pace {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int OPENS = 7;
    private static final int CLOSES = 21;
    private static final int OFF_HOURS = 4;

    /** Of the time without news: a list silent for ten hours is looked at every half hour. */
    private static final int SHARE = 20;

    /** Hosts must not be asked in step; earlier, so that nothing is seen later than the interval says. */
    private static final double MOST_EARLY = 0.1;

    private Pace() {}

    /**
     * From the begin of one round to the next.
     *
     * @param lastNew when the list last brought something new; null when it never did
     */
    public static Duration pause(
            Source source, Optional<Season> season, @Nullable Instant lastNew, Instant now, RandomGenerator random) {
        Duration pause = season.filter(s -> s.holds(day(now)))
                .map(s -> seasonal(source, now))
                .orElseGet(() -> adaptive(source, season.isPresent(), lastNew, now));
        return Duration.ofMillis((long) (pause.toMillis() * (1 - MOST_EARLY * random.nextDouble())));
    }

    /** The day where the offices are. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(CHINA).toLocalDate();
    }

    private static Duration seasonal(Source source, Instant now) {
        ZonedDateTime there = now.atZone(CHINA);
        boolean weekend = there.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        boolean open = there.getHour() >= OPENS && there.getHour() < CLOSES && !weekend;
        return open ? source.interval() : within(source, source.interval().multipliedBy(OFF_HOURS));
    }

    /** Out of season a list that never changed is as calm as can be; without one nothing is known of it yet. */
    private static Duration adaptive(Source source, boolean outOfSeason, @Nullable Instant lastNew, Instant now) {
        if (lastNew == null) {
            return outOfSeason ? source.rhythm().longest() : source.interval();
        }
        return within(source, Duration.between(lastNew, now).dividedBy(SHARE));
    }

    private static Duration within(Source source, Duration pause) {
        Duration longest = source.rhythm().longest();
        Duration capped = pause.compareTo(longest) > 0 ? longest : pause;
        return capped.compareTo(source.interval()) < 0 ? source.interval() : capped;
    }
}
