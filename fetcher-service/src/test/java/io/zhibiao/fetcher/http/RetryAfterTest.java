package io.zhibiao.fetcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");

    @Test
    void readsSeconds() {
        assertThat(RetryAfter.read(" 90 ", NOW)).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void readsADate() {
        assertThat(RetryAfter.read("Tue, 20 Jan 2026 09:00:00 GMT", NOW)).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "99999999999999", "Tue, 20 Jan 2026 07:00:00 GMT"})
    void ignoresTheRest(String header) {
        assertThat(RetryAfter.read(header, NOW)).isNull();
    }
}
