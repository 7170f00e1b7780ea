package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.events.Region;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the rules read it, before it becomes an event.
 *
 * @param start offset of the value's own characters
 * @param end offset behind them
 * @param quoteStart offset of the clause
 * @param quoteEnd offset behind it
 */
public record Draft(
        Subject subject,
        Measure measure,
        ClaimKind kind,
        @Nullable Double value,
        @Nullable Double max,
        String unit,
        Bound bound,
        boolean stretch,
        @Nullable Period period,
        Region region,
        int start,
        int end,
        int quoteStart,
        int quoteEnd,
        String rule,
        double confidence) {

    /** The same of another time. */
    Draft during(@Nullable Period other) {
        return with(bound, other, region, rule);
    }

    /** The same of another region. */
    Draft in(Region other) {
        return with(bound, period, other, rule);
    }

    /** The same with another bound. */
    Draft bounded(Bound other) {
        return with(other, period, region, rule);
    }

    /** The same with one more rule in its trail. */
    Draft by(String more) {
        return with(bound, period, region, rule + "/" + more);
    }

    private Draft with(Bound itsBound, @Nullable Period itsPeriod, Region itsRegion, String itsRule) {
        return new Draft(
                subject,
                measure,
                kind,
                value,
                max,
                unit,
                itsBound,
                stretch,
                itsPeriod,
                itsRegion,
                start,
                end,
                quoteStart,
                quoteEnd,
                itsRule,
                confidence);
    }
}
