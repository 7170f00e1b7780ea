package io.zhibiao.cleaner.core.region;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a posting before its region is.
 *
 * @param title the page's title: a label, which may be wrong
 * @param text the cleaned text, its own headings and opening lines included
 * @param hint the region that the source says it serves: a name, a path of names or a code
 * @param publisher who put it out, as the page says
 * @param year the year reported; null where not known: then the first year in the title or the opening counts
 */
public record RegionEvidence(
        @Nullable String title,
        String text,
        @Nullable String hint,
        @Nullable String publisher,
        @Nullable Integer year) {
    public RegionEvidence {
        Objects.requireNonNull(text, "text is required, empty where there is nothing");
    }

    /** A text that stands alone. */
    public static RegionEvidence of(String text) {
        return new RegionEvidence(null, text, null, null, null);
    }
}
