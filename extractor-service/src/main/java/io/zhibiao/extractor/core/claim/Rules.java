package io.zhibiao.extractor.core.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The named rules, each of which leaves its name in the trail of the events it makes. One may be switched off: what it would
 * read is then left to the rules behind it, as if it were deleted. That is how a test proves that none is idle. Immutable.
 */
public final class Rules {
    /** How the subject of a value is found, and whole claims of lists, aims, proportions and tables. */
    private static final List<String> SUBJECTS = List.of(
            "name-value",
            "words-value",
            "value-object",
            "name-value-object",
            "name-brackets",
            "name-verb-name",
            "shared-whose",
            "shared-prefix",
            "relative-name",
            "relative",
            "contribution",
            "compared",
            "share-of",
            "share-object",
            "name-of-plan",
            "name-behind",
            "basis-ahead",
            "shared-head",
            "carried",
            "carried-aside",
            "carried-beside",
            "carried-compared",
            "carried-of-plan",
            "carried-place",
            "carried-progress",
            "carried-share",
            "carried-share-of-plan",
            "carried-set",
            "carried-verb",
            "verb-carried",
            "topic",
            "no-subject",
            "paired",
            "placed",
            "each",
            "industries",
            "proportion",
            "pace",
            "fulfils",
            "fulfils-task",
            "faster-than",
            "steady",
            "table");

    /** What a value measures. */
    private static final List<String> MEASURES = List.of(
            "level",
            "change",
            "growth",
            "share",
            "points",
            "times",
            "times-growth",
            "ratio",
            "ratio-change",
            "rate",
            "rate-of",
            "of-former",
            "exceeds",
            "completion",
            "planned",
            "completion-plan",
            "completion-exceeded",
            "completion-of-plan",
            "completion-of-whole",
            "growth-noun-behind",
            "growth-carried",
            "growth-implied",
            "index",
            "counted-change",
            "change-beside",
            "change-compared",
            "from");

    private static final Rules ALL = new Rules(Set.of());

    private final Set<String> off;

    private Rules(Set<String> off) {
        this.off = off;
    }

    /** All rules. */
    public static Rules all() {
        return ALL;
    }

    /** All but one; throws {@link IllegalArgumentException} where none has the name. */
    public static Rules without(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("no rule is called " + name + "; known are " + names());
        }
        return new Rules(Set.of(name));
    }

    /** The names of all rules. */
    public static List<String> names() {
        return java.util.stream.Stream.concat(SUBJECTS.stream(), MEASURES.stream())
                .toList();
    }

    boolean on(String name) {
        return off.isEmpty() || !off.contains(name);
    }

    SubjectFinder.@Nullable Found on(SubjectFinder.@Nullable Found found) {
        return found == null || on(found.rule()) ? found : null;
    }
}
