package io.zhibiao.standalone.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a posting of the sample site makes.
 *
 * @param posting the posting that makes it
 * @param indicator id in the catalogue
 * @param value in the base unit; null for an aim without a number
 * @param unit base unit, empty without a number
 * @param stretch whether it is the second, higher aim
 * @param from the first stage in which the page says so
 * @param until the last one
 * @param place in a sentence or in a table
 * @param quote words of the posting in simplified characters that hold the value
 */
public record ExpectedFigure(
        ExpectedPosting posting,
        String indicator,
        ClaimKind kind,
        Measure measure,
        Period period,
        @Nullable Double value,
        String unit,
        Bound bound,
        boolean stretch,
        int from,
        int until,
        Place place,
        String quote) {

    /** Where a figure stands. */
    public enum Place {
        /** In a sentence. */
        @JsonProperty("prose")
        PROSE,

        /** In a table's cell; its quote is the row from the indicator's name on, cells parted by a blank. */
        @JsonProperty("table")
        TABLE
    }

    /** Whether the page says so in a stage. */
    public boolean standsIn(int stage) {
        return from <= stage && stage <= until;
    }
}
