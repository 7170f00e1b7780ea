package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Mention;
import io.zhibiao.events.divisions.NameKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A name with the names of the divisions above it right before it (江苏省南京市鼓楼区): the last one is meant, the others tell
 * which.
 *
 * @param start offset of the first name
 * @param end offset behind the last name
 * @param candidates what the last name may be, in the light of those before
 * @param placed whether names above stand before it
 */
record Chain(int start, int end, String name, NameKind kind, List<Division> candidates, boolean placed) {
    private static final char JOINT = '和';

    /** Behind these a place's name may begin. */
    private static final String LEADS = "在于受表向由是将";

    /** Takes the names of a text together. */
    static List<Chain> of(String text, List<Mention> mentions) {
        List<Chain> chains = new ArrayList<>(mentions.size());
        Chain open = null;
        for (Mention mention : mentions) {
            List<Division> below = open == null ? List.of() : below(open, mention, text);
            if (open != null && below.isEmpty()) {
                chains.add(open);
            }
            open = below.isEmpty() || open == null ? alone(mention) : open.with(mention, below);
        }
        if (open != null) {
            chains.add(open);
        }
        return chains;
    }

    /** Whether the name stands for a division here: an everyday word does only as an official name or below its parent. */
    boolean trusted() {
        return kind != NameKind.COMMON || placed;
    }

    /** The candidates that bear the name as their official one: what an everyday word can mean in a set phrase. */
    List<Division> official() {
        return candidates.stream().filter(d -> d.name().equals(name)).toList();
    }

    /** Whether the name's first character rather joins what stands before it to what follows (发展战略和县十六届人大). */
    boolean joins(String text) {
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        return name.charAt(0) == JOINT && Character.isIdeographic(before) && LEADS.indexOf(before) < 0;
    }

    private static Chain alone(Mention mention) {
        return new Chain(mention.start(), mention.end(), mention.name(), mention.kind(), mention.candidates(), false);
    }

    private Chain with(Mention next, List<Division> below) {
        return new Chain(start, next.end(), next.name(), next.kind(), below, true);
    }

    private static List<Division> below(Chain open, Mention mention, String text) {
        if (!adjacent(open.end, mention.start(), text)) {
            return List.of();
        }
        return mention.candidates().stream()
                .filter(lower -> open.candidates.stream().anyMatch(upper -> Lineage.above(upper, lower)))
                .toList();
    }

    private static boolean adjacent(int end, int start, String text) {
        boolean spaced = start == end + 1 && (text.charAt(end) == ' ' || text.charAt(end) == '\u3000');
        return start == end || spaced;
    }
}
