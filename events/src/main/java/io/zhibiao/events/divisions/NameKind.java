package io.zhibiao.events.divisions;

/** How much a name found in a text proves by itself. */
public enum NameKind {
    /** The official name (五峰土家族自治县). */
    FULL,

    /** Another name that nobody takes for anything else (五峰县, 黔东南州, 西海岸新区). */
    ALIAS,

    /** The name without its ending (临湘): usual in running text, and shared by a city and the county of its name. */
    SHORT,

    /** A name that is an everyday word too (新城区, 和平): proves nothing but beside its parent or in a set phrase. */
    COMMON;

    /** Whether the name stands for a division wherever it is found. */
    public boolean sure() {
        return this == FULL || this == ALIAS;
    }
}
