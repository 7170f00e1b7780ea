package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A piece of text (title, opening, label, body) with its names and the parts they play. */
record Passage(CharSequence text, List<Chain> chains) {
    private static final int LONGEST_HEADING = 120;
    private static final Pattern ANNOUNCED = Pattern.compile("将$");

    /** Names of a part and whom they may mean; none where the words alone prove nothing. */
    record Part(Role role, List<Division> candidates) {}

    static Passage of(CharSequence text, Divisions divisions) {
        return new Passage(text, Chain.of(text, divisions.mentionsOfAnyKind(text)));
    }

    /** The parts of all names, in text order. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>(chains.size());
        for (Chain chain : chains) {
            Part part = part(chain);
            if (!part.candidates.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private Part part(Chain chain) {
        int end = Zones.end(text, chain);
        Role role = role(chain.start(), end);
        if (end > chain.end() && role != Role.NAMED) {
            return new Part(role, Zones.zones(text, chain, end));
        }
        return new Part(role, role == Role.NAMED && !chain.trusted() ? List.of() : chain.official());
    }

    private Role role(int start, int end) {
        Role role = Role.of(text, start, end);
        return role == Role.SUBJECT && !heading(start, end) ? Role.NAMED : role;
    }

    /** A subject stands in a heading or is announced (现将…); a sentence that speaks of a neighbour's economy is neither. */
    private boolean heading(int start, int end) {
        if (ANNOUNCED.matcher(text).region(Math.max(0, start - 1), start).find()) {
            return true;
        }
        int from = start;
        while (from > 0 && start - from <= LONGEST_HEADING && text.charAt(from - 1) != '\n') {
            from--;
        }
        int to = end;
        while (to < text.length() && to - from <= LONGEST_HEADING && text.charAt(to) != '\n') {
            to++;
        }
        return to - from <= LONGEST_HEADING;
    }
}
