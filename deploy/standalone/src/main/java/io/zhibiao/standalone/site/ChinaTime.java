package io.zhibiao.standalone.site;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The time the sites tell. */
final class ChinaTime {
    static final String PATTERN = "yyyy-MM-dd HH:mm";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(PATTERN);

    private ChinaTime() {}

    static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.ofHours(8));
    }

    static String minute(LocalDateTime time) {
        return time.format(MINUTE);
    }
}
