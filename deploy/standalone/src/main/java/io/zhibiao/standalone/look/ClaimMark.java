package io.zhibiao.standalone.look;

import io.zhibiao.events.ClaimKind;

/** How a claim is marked in the text. */
enum ClaimMark {
    ACTUAL("实际 actual"),
    ESTIMATE("预计 estimate"),
    TARGET("目标 target"),

    /** Characters that belong to claims of several kinds. */
    MIXED("多类 several kinds");

    private final String label;

    ClaimMark(String label) {
        this.label = label;
    }

    static ClaimMark of(ClaimKind kind) {
        return switch (kind) {
            case ACTUAL -> ACTUAL;
            case ESTIMATE -> ESTIMATE;
            case TARGET -> TARGET;
        };
    }

    String label() {
        return label;
    }

    /** Class in the style sheet. */
    String style() {
        return "c-" + word();
    }

    /** The kind's name in events. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
