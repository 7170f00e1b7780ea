package io.zhibiao.standalone.look;

import static io.zhibiao.events.ClaimKind.ACTUAL;
import static io.zhibiao.events.ClaimKind.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.IndicatorEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String TEXT = "一、目标\n开局良好。税收达到16亿元，力争达到18亿元。再接再厉。\n去年完成15亿元";

    @Test
    void sentencesStandWithTheirLineAndTheirClaimsBelowInColumns() {
        String told = Explanation.of(
                "a.txt",
                Claims.reading(
                        TEXT,
                        Claims.on(TEXT, "16亿元", TARGET),
                        Claims.on(TEXT, "18亿元", TARGET),
                        Claims.on(TEXT, "15亿元", ACTUAL)));
        assertThat(told).isEqualTo("""
                a.txt:2  税收达到【16亿元】，力争达到【18亿元】。
                  16亿元  target  16亿元  level  ≥ 1,634,000,000 元  2024  青川县  0.95  words-value/level
                  18亿元  target  18亿元  level  ≥ 1,634,000,000 元  2024  青川县  0.95  words-value/level

                a.txt:3  去年完成【15亿元】
                  15亿元  actual  15亿元  level  ≥ 1,634,000,000 元  2024  青川县  0.95  words-value/level

                """);
    }

    @Test
    void claimsThatOverlapAreMarkedTogether() {
        String told = Explanation.of(
                "a", Claims.reading(TEXT, Claims.on(TEXT, "16亿元", TARGET), Claims.on(TEXT, "达到16亿", ACTUAL)));
        assertThat(told).startsWith("a:2  税收【达到16亿元】，力争");
        assertThat(told.lines()).hasSize(4);
    }

    @Test
    void aClaimOverTheEndOfASentenceKeepsBothTogether() {
        String told = Explanation.of("a", Claims.reading(TEXT, Claims.on(TEXT, "良好。税收", TARGET)));
        assertThat(told).startsWith("a:2  开局【良好。税收】达到16亿元，力争达到18亿元。\n");
    }

    @Test
    void charactersThatSteerTheTerminalAreShownByTheirCodePoints() {
        String text = "税收\u001b[2J达到\u202e16亿元";
        assertThat(Explanation.of("\u0007", Claims.reading(text, Claims.on(text, "16亿元", TARGET))))
                .startsWith("[U+0007]:1  税收[U+001B][2J达到[U+202E]【16亿元】\n");
    }

    @Test
    void whereNothingWasReadNothingIsTold() {
        assertThat(Explanation.of("a", Claims.reading(""))).isEmpty();
        assertThat(Explanation.of("a", Claims.reading(TEXT))).isEmpty();
    }

    @Test
    void aSentenceOfManyClaimsTakesNoLongerThanItsLength() {
        String text = "8%、".repeat(50_000);
        List<IndicatorEvent> events = new ArrayList<>();
        for (int i = 0; i < text.length(); i += 3) {
            events.add(Claims.at(i, i + 2, "税收", TARGET, 0.95));
        }
        Reading reading = new Reading(Claims.posting(text), events);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Explanation.of("a", reading).lines()).hasSize(50_002));
    }
}
