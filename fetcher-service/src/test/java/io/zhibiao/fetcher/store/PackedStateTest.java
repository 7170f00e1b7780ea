package io.zhibiao.fetcher.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.PageState;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackedStateTest {
    private static final String KEY = "https://www.qingshan.gov.cn/art/2026/1/20/art_1229_5800.html";
    private static final String HASH = "0f".repeat(32);
    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00.123456789Z");

    static Stream<PageState> states() {
        return Stream.of(
                new PageState(KEY, "a", HASH, "\"v1\"", "Mon, 08 Jan 2024 00:00:00 GMT", 0, NOW, NOW),
                new PageState(KEY, "a", null, null, null, 12, Instant.EPOCH, null),
                new PageState(KEY, "青山", "backfilled", "", "", 1, Instant.MAX, Instant.MIN),
                new PageState(KEY, "a", HASH, null, null, 0, NOW, NOW, KEY + "?x=1", true),
                new PageState(KEY, "a", HASH.toUpperCase(Locale.ROOT), null, null, 0, NOW, null),
                new PageState(KEY, "a", HASH, "x".repeat(200_000), null, Integer.MAX_VALUE, NOW, null));
    }

    @ParameterizedTest
    @MethodSource("states")
    void unpacksWhatItPacked(PageState state) {
        assertThat(PackedState.unpack(KEY, PackedState.pack(state))).isEqualTo(state);
    }

    @Property(tries = 500)
    void unpacksWhateverItPacked(@ForAll("anyState") PageState state) {
        assertThat(PackedState.unpack(KEY, PackedState.pack(state))).isEqualTo(state);
    }

    @Test
    void takesAHundredBytesForAUsualPage() {
        PageState usual = new PageState(KEY, "qingshan-plans", HASH, "\"65a0b3c1-7530\"", null, 0, NOW, NOW);

        assertThat(PackedState.pack(usual)).hasSizeLessThan(110);
    }

    @Provide
    Arbitrary<PageState> anyState() {
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(40).injectNull(0.2);
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
                .map(Instant::ofEpochSecond);
        return Combinators.combine(
                        texts, texts, texts, Arbitraries.integers().greaterOrEqual(0), times, times.injectNull(0.2))
                .as((hash, etag, modified, failures, visit, change) ->
                        new PageState(KEY, "s", hash, etag, modified, failures, visit, change));
    }
}
