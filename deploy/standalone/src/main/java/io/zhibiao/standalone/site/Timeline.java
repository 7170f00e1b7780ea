package io.zhibiao.standalone.site;

import java.time.Duration;
import java.util.List;

/**
 * When the sample site moves on by itself.
 *
 * @param delays time from the start to stage 2, stage 3 and so on, ascending; empty when only {@link SampleSite#advance()}
 *     moves it
 */
public record Timeline(List<Duration> delays) {
    public Timeline {
        delays = List.copyOf(delays);
        for (int i = 0; i < delays.size(); i++) {
            Duration earlier = i == 0 ? Duration.ZERO : delays.get(i - 1);
            if (delays.get(i).compareTo(earlier) < 0) {
                throw new IllegalArgumentException("the timeline's delays must ascend from zero: " + delays);
            }
        }
    }

    /** A site that stays as it is until told. */
    public static Timeline manual() {
        return new Timeline(List.of());
    }

    /** A site on which a posting appears, and a published one is revised, so long after the start. */
    public static Timeline of(Duration newPosting, Duration revision) {
        return new Timeline(List.of(newPosting, revision));
    }
}
