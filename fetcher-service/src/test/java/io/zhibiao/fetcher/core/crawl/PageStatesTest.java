package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.PageState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageStatesTest {
    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");

    @Test
    void keepsTheLaterVisitWhateverTheOrder() {
        PageStates states = new PageStates();

        states.put(state("new", NOW));
        states.put(state("old", NOW.minusSeconds(1)));

        assertThat(states.get("k")).map(PageState::contentHash).contains("new");
    }

    private static PageState state(String hash, Instant visit) {
        return new PageState("k", "s", hash, null, null, 0, visit, visit);
    }
}
