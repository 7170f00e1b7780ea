package io.zhibiao.fetcher.core.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsHeaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "noindex",
                "NOINDEX, NOFOLLOW",
                "noarchive,none",
                "zhibiao: noindex",
                "Zhibiao : nofollow, noindex",
                "max-snippet: 20, noindex",
                "unavailable_after: 25 Jun 2010 15:00:00 PST, noindex"
            })
    void seesThatAnAnswerIsNotToBeKept(String field) {
        assertThat(RobotsHeader.forbidsKeeping(List.of("noarchive", field))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all", "otherbot: noindex", "otherbot: noindex, none", "nofollow", "noindexing", ":"})
    void keepsOtherAnswers(String field) {
        assertThat(RobotsHeader.forbidsKeeping(List.of(field))).isFalse();
    }

    @Test
    void seesThatLinksAreNotToBeFollowed() {
        assertThat(RobotsHeader.forbidsFollowing(List.of("nofollow"))).isTrue();
        assertThat(RobotsHeader.forbidsFollowing(List.of("none"))).isTrue();
        assertThat(RobotsHeader.forbidsFollowing(List.of("noindex"))).isFalse();
        assertThat(RobotsHeader.forbidsFollowing(List.of())).isFalse();
    }
}
