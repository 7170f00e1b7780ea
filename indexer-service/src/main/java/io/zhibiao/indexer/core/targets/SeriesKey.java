package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.Ids;
import io.zhibiao.events.Indicator;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.events.Region;

/** A region's indicator in one measure, over all periods. */
public record SeriesKey(Region region, Indicator indicator, Measure measure) {
    /** The derived id: that of a target of no period. */
    public String id() {
        return Ids.target(region, indicator, measure, null);
    }

    /** Id of the target of a period. */
    public String targetId(Period period) {
        return Ids.target(region, indicator, measure, period);
    }
}
