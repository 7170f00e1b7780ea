package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimelineTest {
    @Test
    void aManualOneHasNoDelays() {
        assertThat(Timeline.manual().delays()).isEmpty();
    }

    @Test
    void refusesARevisionBeforeThePosting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timeline.of(Duration.ofSeconds(9), Duration.ofSeconds(3)))
                .withMessageContaining("ascend");
    }

    @Test
    void refusesANegativeDelay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timeline.of(Duration.ofSeconds(-1), Duration.ofSeconds(3)));
    }
}
