package io.zhibiao.events;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ids of a posting's events, asked for in the order of the text: like claims are told apart by their number. For one thread. */
public final class EventIds {
    private final String postingId;
    private final Map<String, Integer> like = new HashMap<>();

    public EventIds(String postingId) {
        this.postingId = postingId;
    }

    /** Id of the next event ({@link Ids#event}). */
    public String next(Indicator indicator, Measure measure, ClaimKind kind, @Nullable Period period, Region region) {
        String claim = Ids.claim(postingId, indicator, measure, kind, period, region);
        return Ids.event(claim, like.merge(claim, 1, Integer::sum) - 1);
    }
}
