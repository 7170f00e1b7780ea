package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.Region;
import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose posting it is. What the text says of itself (congress, heading, mandate, names in the body, 全市 or 全县) outweighs
 * title, publisher and hint; a name that several divisions bear goes to the one whose neighbours and superiors are named, and
 * that bore it in the year. Thread-safe; time is linear in the length of the text, and most texts are settled by their opening.
 */
public final class RegionFinder {
    private static final int OPENING = 2000;
    /** Behind it nothing new is to be learnt of whose text it is. */
    private static final int LONGEST = 100_000;

    private static final double MINIMUM = 15;
    private static final double CLEAR_POINTS = 120;
    private static final double CLEAR_LEAD = 60;

    private final Divisions divisions;

    public RegionFinder(Divisions divisions) {
        this.divisions = divisions;
    }

    /** A finder on the project's own table. */
    public static RegionFinder standard() {
        return new RegionFinder(Divisions.standard());
    }

    /** The posting's own region, {@code 全国} for the nation's own postings; empty where nothing tells. */
    public Optional<Region> find(RegionEvidence evidence) {
        String text = evidence.text();
        if (National.opens(text)) {
            return Optional.of(National.REGION);
        }
        int cut = Math.min(OPENING, text.length());
        Passage opening = Passage.of(text.substring(0, cut), divisions);
        Integer year = ReportYear.of(evidence, opening.text());
        Reading reading = Reading.ofOpening(Labels.of(evidence, divisions), opening, year);
        Ballot ballot = reading.ballot();
        if (cut < text.length() && !ballot.clear(CLEAR_POINTS, CLEAR_LEAD)) {
            ballot = reading.with(Passage.ofBody(text.substring(cut, Math.min(LONGEST, text.length())), divisions))
                    .ballot();
        }
        Optional<Region> region = ballot.winner(MINIMUM).map(winner -> region(winner, year));
        return region.map(r -> reading.town().map(town -> Towns.within(r, town)).orElse(r));
    }

    private Region region(Division winner, @Nullable Integer year) {
        return year == null ? divisions.region(winner) : divisions.region(winner, year);
    }
}
