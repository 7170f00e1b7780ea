package io.zhibiao.events;

import org.jspecify.annotations.Nullable;

/**
 * The indicator a claim is about.
 *
 * @param id id of the catalogue; null when the catalogue does not have it
 * @param name Chinese name; the words of the text when the catalogue does not have it
 * @param nameEn official English name; null without id
 * @param category chapter of the statistical yearbook; null without id
 */
public record Indicator(
        @Nullable String id,
        String name,
        @Nullable String nameEn,
        @Nullable String category) {
    public Indicator {
        Require.text("indicator.name", name);
        Require.that(id == null || id.matches("[a-z][a-z0-9_]*"), () -> "indicator.id is malformed: " + id);
    }

    /** An indicator outside the catalogue, by its own words. */
    public static Indicator byWords(String words) {
        return new Indicator(null, words, null, null);
    }

    /** The id, or the words where there is none: what tells two indicators apart. */
    public String key() {
        return id == null ? name : id;
    }
}
