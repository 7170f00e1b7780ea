package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.catalogue.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about.
 *
 * @param surface the indicator's words
 * @param entry null for an indicator outside the catalogue
 */
public record Subject(String surface, @Nullable Entry entry) {
    static Subject words(String surface) {
        return new Subject(surface, null);
    }

    boolean is(String id) {
        return entry != null && entry.id().equals(id);
    }
}
