package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import java.util.ArrayList;
import java.util.List;

/** A piece of text (title, opening, label, body) with its names and the parts they play. */
record Passage(String text, List<Chain> chains) {

    /** A part and whom it may be played by; never empty. */
    record Part(Role role, List<Division> candidates) {}

    static Passage of(String text, Divisions divisions) {
        return new Passage(text, Chain.of(text, divisions.mentionsOfAnyKind(text)));
    }

    /** The parts of all names, in text order. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>(chains.size());
        for (Chain chain : chains) {
            int end = Zones.end(text, chain);
            add(parts, chain, end, Role.of(text, chain.start(), end));
        }
        return parts;
    }

    /** The parts alone that tell by themselves, anywhere in a text, whose posting it is. */
    List<Part> selfTellingParts() {
        List<Part> parts = new ArrayList<>();
        for (Chain chain : chains) {
            Role role = Role.selfTelling(text, chain.start(), chain.end());
            if (role != Role.NAMED) {
                add(parts, chain, chain.end(), role);
            }
        }
        return parts;
    }

    private void add(List<Part> parts, Chain chain, int end, Role role) {
        List<Division> candidates = candidates(chain, end, role);
        if (!candidates.isEmpty()) {
            parts.add(new Part(role, candidates));
        }
    }

    private List<Division> candidates(Chain chain, int end, Role role) {
        if (role == Role.NAMED) {
            return chain.trusted() ? chain.candidates() : List.of();
        }
        return end > chain.end() ? Zones.zones(text, chain, end) : chain.official();
    }
}
