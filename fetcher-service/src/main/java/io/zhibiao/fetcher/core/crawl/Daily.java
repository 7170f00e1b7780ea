package io.zhibiao.fetcher.core.crawl;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How many requests of a source may still be made on this day, which is that of the offices it watches. Counted since the start. */
final class Daily {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final int most;
    private LocalDate day = LocalDate.MIN;
    private int taken;

    Daily(int most) {
        this.most = most;
    }

    /** How many of the requests that are wanted may be made; those count. */
    int take(int wanted, Instant now) {
        turn(now);
        int given = Math.min(wanted, most - taken);
        taken += given;
        return given;
    }

    /** When there is something to be taken. */
    Instant freeAt(Instant now) {
        turn(now);
        return taken < most ? now : day.plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    private void turn(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        if (!today.equals(day)) {
            day = today;
            taken = 0;
        }
    }
}
