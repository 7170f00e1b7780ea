package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldTest {
    private final Held held = new Held();

    @Test
    void othersLeaveRoomUntilTheyFillIt() {
        held.put("a", Held.MOST - 1);
        assertThat(held.hasRoom("b")).isTrue();

        held.put("a", Held.MOST);
        assertThat(held.hasRoom("b")).isFalse();
    }

    @Test
    void aPageDoesNotStandInItsOwnWay() {
        held.put("a", Held.MOST);

        assertThat(held.hasRoom("a")).isTrue();
    }

    @Test
    void thereIsRoomAgainWhenAPageIsPublished() {
        held.put("a", Held.MOST);
        held.remove("a");
        held.remove("a");

        assertThat(held.hasRoom("b")).isTrue();
    }
}
