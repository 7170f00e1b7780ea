package io.zhibiao.events;

import java.util.List;

/**
 * What one kind of repair did to a posting.
 *
 * @param kind the repair's name (pinyin_annotation, traditional_script, ...)
 * @param count how many places it touched
 * @param samples a few of them, as {@code before -> after}
 */
public record Repair(String kind, int count, List<String> samples) {
    public Repair {
        Require.text("repair.kind", kind);
        Require.that(count > 0, "repair.count must be positive");
        samples = Require.list("repair.samples", samples);
    }
}
