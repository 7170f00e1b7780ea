package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import io.zhibiao.events.divisions.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A piece of text (title, opening, label, body) with its names and the parts they play.
 *
 * @param parts in no order; of a body only those that tell by themselves whose posting it is
 * @param adopted divisions named in a set phrase: their short names count in the text even where they are everyday words
 */
record Passage(String text, List<Chain> chains, List<Part> parts, Set<Division> adopted) {

    /** A part and whom it may be played by; never empty. */
    record Part(Role role, List<Division> candidates) {}

    /** A passage in which every name may tell something. */
    static Passage of(String text, Divisions divisions) {
        Passage passage = unread(text, divisions);
        int limit = text.length();
        for (int i = passage.chains.size() - 1; i >= 0; i--) {
            Chain chain = passage.chains.get(i);
            int end = Zones.end(text, chain);
            Surroundings around = new Surroundings(text, chain.start(), end, limit);
            passage.add(chain, end, role(chain, around), around.leads());
            limit = chain.trusted() ? chain.start() : limit;
        }
        return passage;
    }

    private static Role role(Chain chain, Surroundings around) {
        Role role = Role.of(around);
        boolean doubtful = role == Role.SUBJECT && !chain.kind().sure() && !around.whole();
        return doubtful ? Role.NAMED : role;
    }

    /** The body behind an opening, in which others than the posting's own government have their say. */
    static Passage ofBody(String text, Divisions divisions) {
        Passage passage = unread(text, divisions);
        for (Chain chain : passage.chains) {
            Role role = Role.selfTelling(new Surroundings(text, chain.start(), chain.end(), text.length()));
            if (role != Role.NAMED) {
                passage.add(chain, chain.end(), role, false);
            }
        }
        return passage;
    }

    private static Passage unread(String text, Divisions divisions) {
        List<Chain> chains = new ArrayList<>();
        int zoneEnd = 0;
        List<Mention> mentions = divisions.mentionsOfAnyKind(text).stream()
                .filter(mention -> mention.kind().sure() || !Towns.endAt(text, mention.end()))
                .toList();
        for (Chain chain : Chain.of(text, mentions)) {
            if (chain.start() >= zoneEnd) {
                chains.add(chain);
                zoneEnd = Zones.end(text, chain);
            }
        }
        return new Passage(text, chains, new ArrayList<>(), new HashSet<>());
    }

    private void add(Chain chain, int end, Role role, boolean leads) {
        List<Division> candidates = candidates(chain, end, role, leads);
        if (!candidates.isEmpty()) {
            parts.add(new Part(role, candidates));
        }
        if (role != Role.NAMED) {
            adopted.addAll(candidates);
        }
    }

    private List<Division> candidates(Chain chain, int end, Role role, boolean leads) {
        if (role == Role.NAMED) {
            return chain.trusted() ? chain.candidates() : List.of();
        }
        if (end > chain.end()) {
            return Zones.zones(text, chain, end);
        }
        boolean meant = chain.trusted() || (role == Role.SUBJECT && leads);
        if (meant) {
            return chain.candidates();
        }
        return chain.joins(text) ? List.of() : chain.official();
    }
}
