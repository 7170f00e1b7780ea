package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimValue;
import io.zhibiao.events.Evidence;
import io.zhibiao.events.Indicator;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.events.PostingRef;
import io.zhibiao.events.Region;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the target of a region's indicator in a period: a document of the targets index.
 *
 * @param id {@link io.zhibiao.events.Ids#target}
 * @param year the year the period ends in
 * @param value with {@code valueMax}, {@code unit}, {@code bound} and {@code words}: the target in force
 * @param stretch the higher aim of the posting in force
 * @param posting the posting in force
 * @param sources all postings that tell it, the one in force first
 * @param mirrors how many others tell the same
 * @param conflict whether another posting tells something else
 * @param history what it was before, oldest first
 * @param judgement whether the actual result reached it; null while that can't be told
 * @param firstSeenAt when the first posting was seen to tell it
 * @param changedAt since when the value is in force
 */
public record Target(
        String id,
        Region region,
        Indicator indicator,
        Measure measure,
        Period period,
        int year,
        @Nullable Double value,
        @Nullable Double valueMax,
        String unit,
        Bound bound,
        String words,
        @Nullable ClaimValue stretch,
        PostingRef posting,
        Evidence evidence,
        List<Source> sources,
        int mirrors,
        boolean conflict,
        List<Revised> history,
        int revisions,
        YearBefore lastYear,
        @Nullable Reported actual,
        @Nullable Reported estimate,
        @Nullable Judgement judgement,
        Instant firstSeenAt,
        Instant changedAt) {
    public Target {
        sources = List.copyOf(sources);
        history = List.copyOf(history);
    }

    /** The target in force. */
    public ClaimValue claim() {
        return new ClaimValue(value, valueMax, unit, bound, words);
    }

    /**
     * The same indicator a year earlier.
     *
     * @param target the target in force then
     * @param estimate what the result was expected to be
     */
    public record YearBefore(
            @Nullable ClaimValue target,
            @Nullable Reported actual,
            @Nullable Reported estimate) {
        /** Nothing is known. */
        public static final YearBefore UNKNOWN = new YearBefore(null, null, null);
    }
}
