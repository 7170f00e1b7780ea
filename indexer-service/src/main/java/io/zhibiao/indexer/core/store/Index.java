package io.zhibiao.indexer.core.store;

import java.util.Locale;

/** The indices. Readers and writers use the alias; the index behind it carries the version of its mapping. */
public enum Index {
    /** Cleaned postings, by posting id. */
    POSTINGS(1),

    /** Indicator events, by event id. */
    INDICATORS(1),

    /** What is known of each target, by target id. */
    TARGETS(1),

    /** Alerts and whether they were published, by alert id. */
    ALERTS(1),

    /** Who has published what, by region, year and kind. */
    COVERAGE(1),

    /** How each watched source does, by source id. */
    SOURCES(1),

    /** What could not be processed and why, by where it stood in its topic. */
    DEAD_LETTERS(1),

    /** Internal: which documents a posting's revisions made, by posting id. */
    EXTRACTIONS(1),

    /** Internal: all claims on a region's indicator, from which its targets are told, by series id. */
    SERIES(1);

    private final int version;

    Index(int version) {
        this.version = version;
    }

    /** The name readers and writers use, also the name of the template. */
    public String alias() {
        return "zhibiao-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The index of the present mapping, and what the names of its further generations begin with. */
    public String current() {
        return alias() + "-v" + version;
    }

    /** Whether an index is of the present mapping. */
    public boolean isCurrent(String name) {
        return name.equals(current()) || name.startsWith(current() + ".");
    }
}
