package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.Region;
import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose posting it is. What the text says of itself (congress, heading, mandate, names in the body, 全市 or 全县) outweighs
 * title, publisher and hint; a name that several divisions bear goes to the one whose neighbours and superiors are named, and
 * that bore it in the year. Thread-safe; time is linear in the length of the text.
 */
public final class RegionFinder {
    private static final int OPENING = 2000;
    private static final double MINIMUM = 15;
    private static final double REST_FACTOR = 0.3;
    private static final double TITLE_FACTOR = 0.6;
    private static final double NAMED_IN_TITLE = 10;
    private static final double PUBLISHER = 40;
    private static final double HINT = 30;
    private static final double DENIED = 0.3;
    private static final double FREQUENCY = 60;
    private static final double LEVEL = 30;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19[89]\\d|20\\d\\d)(?=\\s{0,2}年)");
    private static final Pattern CODE = Pattern.compile("\\s*(\\d{6})\\s*");
    private static final Pattern HINT_SEPARATORS = Pattern.compile("[\\s/>,，、·-]+");

    private final Divisions divisions;

    public RegionFinder(Divisions divisions) {
        this.divisions = divisions;
    }

    /** A finder on the project's own table. */
    public static RegionFinder standard() {
        return new RegionFinder(Divisions.standard());
    }

    /** The posting's own region; empty where nothing tells. */
    public Optional<Region> find(RegionEvidence evidence) {
        Reading reading = new Reading(evidence);
        return reading.winner().map(winner -> region(winner, reading.year));
    }

    private Region region(Division winner, @Nullable Integer year) {
        return year == null ? divisions.region(winner) : divisions.region(winner, year);
    }

    private String hintName(String hint) {
        Matcher code = CODE.matcher(hint);
        if (code.matches()) {
            return divisions
                    .byCode(code.group(1))
                    .map(r -> String.join("", r.path()))
                    .orElse("");
        }
        return HINT_SEPARATORS.matcher(hint).replaceAll("");
    }

    private static String orEmpty(@Nullable String label) {
        return label == null ? "" : label;
    }

    private static @Nullable Integer year(RegionEvidence evidence, CharSequence opening) {
        if (evidence.year() != null) {
            return evidence.year();
        }
        Matcher year = YEAR.matcher(orEmpty(evidence.title()) + "\n" + opening);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    /** One posting's evidence, taken apart. */
    private final class Reading {
        private final Passage title;
        private final Passage opening;
        private final Passage rest;
        private final Passage publisher;
        private final Passage hint;
        private final @Nullable Integer year;
        private final Context context;

        Reading(RegionEvidence evidence) {
            String text = evidence.text();
            int cut = Math.min(OPENING, text.length());
            title = passage(orEmpty(evidence.title()));
            opening = passage(text.substring(0, cut));
            rest = passage(text.substring(cut));
            publisher = passage(orEmpty(evidence.publisher()));
            hint = passage(hintName(orEmpty(evidence.hint())));
            year = year(evidence, opening.text());
            context = new Context(year, LevelWords.of(text));
            List.of(title, publisher, hint).forEach(context::addLabel);
            List.of(opening, rest).forEach(context::addBody);
        }

        Optional<Division> winner() {
            Frequencies frequencies = new Frequencies(List.of(opening, rest), context);
            Ballot ballot = new Ballot(context);
            ballot.vote(opening.parts(), Role::weight);
            ballot.vote(rest.parts(), role -> role.self() ? role.weight() * REST_FACTOR : 0);
            ballot.voteByFrequency(frequencies.counts(), FREQUENCY);
            ballot.add(labels(), division -> frequencies.denies(division) ? DENIED : 1);
            ballot.voteByLevel(LEVEL);
            return ballot.winner(MINIMUM);
        }

        private Ballot labels() {
            Ballot labels = new Ballot(context);
            labels.vote(title.parts(), role -> role == Role.NAMED ? NAMED_IN_TITLE : role.weight() * TITLE_FACTOR);
            labels.vote(publisher.parts(), role -> PUBLISHER);
            labels.vote(hint.parts(), role -> HINT);
            return labels;
        }

        private Passage passage(String text) {
            return Passage.of(text, divisions);
        }
    }
}
