package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.divisions.Division;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A posting read so far, its labels among it: its opening alone, or the whole of it. */
final class Reading {
    private static final double REST_FACTOR = 0.3;
    private static final double FREQUENCY = 60;

    /** A short name that stands but once (南江医院) tells nothing, unless the text calls its government so. */
    private static final double ONCE = 10;

    private static final double LEVEL = 30;

    private final Labels labels;
    private final List<Passage> passages;
    private final LevelWords levelWords;
    private final String text;
    private final @Nullable Integer year;

    private Reading(Labels labels, List<Passage> passages, String text, @Nullable Integer year) {
        this.labels = labels;
        this.passages = passages;
        this.text = text;
        this.levelWords = LevelWords.of(text);
        this.year = year;
    }

    static Reading ofOpening(Labels labels, Passage opening, @Nullable Integer year) {
        return new Reading(labels, List.of(opening), opening.text(), year);
    }

    /** The same, read on to the end. */
    Reading with(Passage rest) {
        List<Passage> all = new ArrayList<>(passages);
        all.add(rest);
        return new Reading(labels, all, text + rest.text(), year);
    }

    /** The town whose posting it is, if it is a town's. */
    Optional<String> town() {
        return Towns.own(labels.title(), passages.getFirst(), levelWords);
    }

    /** The points of all divisions for which anything speaks. */
    Ballot ballot() {
        Set<Division> adopted = adopted();
        Counts names = new Counts(passages, adopted);
        Context context = new Context(year, levelWords);
        context.addLabels(new Counts(labels.passages(), adopted));
        context.addText(names);
        Frequencies frequencies = new Frequencies(names, context);
        Ballot ballot = new Ballot(context);
        ballot.vote(passages.getFirst().parts(), Role::weight);
        for (Passage rest : passages.subList(1, passages.size())) {
            ballot.vote(rest.parts(), role -> role.weight() * REST_FACTOR);
        }
        ballot.voteByFrequency(frequencies.counts(), frequencies.once() ? ONCE : FREQUENCY);
        double most = told() ? 1 : Double.MAX_VALUE;
        ballot.add(labels.ballot(context), division -> Math.min(most, frequencies.trust(division)));
        ballot.voteByLevel(LEVEL);
        return ballot;
    }

    /** Whether the opening itself says whose it is: then no label adds to it. */
    private boolean told() {
        return passages.getFirst().parts().stream().anyMatch(part -> part.role().weight() >= Role.MANDATE.weight());
    }

    private Set<Division> adopted() {
        Set<Division> adopted = new HashSet<>();
        labels.passages().forEach(passage -> adopted.addAll(passage.adopted()));
        passages.forEach(passage -> adopted.addAll(passage.adopted()));
        return adopted;
    }
}
