package io.zhibiao.extractor.core.place;

import io.zhibiao.events.Region;
import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import io.zhibiao.events.divisions.Mention;
import io.zhibiao.events.divisions.NameKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Regions by their names. Divisions come from the tables of divisions; towns and zones, of which there is no table, are known by
 * their form alone ({@link TownNames}). Immutable and thread-safe.
 */
public final class Places {
    private final Divisions divisions;

    private Places(Divisions divisions) {
        this.divisions = divisions;
    }

    /** By the project's own tables. */
    public static Places standard() {
        return new Places(Divisions.standard());
    }

    /** Names that stand for a division wherever they are found: full ones and aliases. */
    public Set<String> sureNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Division division : divisions.all()) {
            for (String name : names(division)) {
                if (!divisions.mentions(name).isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<String> names(Division division) {
        List<String> names = new ArrayList<>(division.aliases());
        names.add(division.name());
        return names;
    }

    /**
     * The region of a full or short name or an alias; null where no division bears it. Of several the one nearest to {@code own}
     * is taken, present ones first.
     */
    public @Nullable Region named(String name, Region own) {
        if (name.equals(own.name())) {
            return own;
        }
        return divisions.byName(name).stream()
                .map(division -> new Candidate(division, divisions.region(division)))
                .max(Comparator.comparingInt((Candidate c) -> c.nearness(own))
                        .thenComparing(c -> c.division().current()))
                .map(Candidate::region)
                .orElse(null);
    }

    /** The same of a name that stands alone and is no everyday word too. */
    public @Nullable Region alone(String name, Region own) {
        List<Mention> mentions = divisions.mentionsOfAnyKind(name);
        boolean whole = mentions.size() == 1 && mentions.get(0).name().equals(name);
        return whole && mentions.get(0).kind() != NameKind.COMMON ? named(name, own) : null;
    }

    /** A town or zone of a region, which no table has. */
    public Region below(String name, Region own) {
        List<String> path = new ArrayList<>(own.path());
        path.add(name);
        return new Region(name, null, null, own.province(), path);
    }

    private record Candidate(Division division, Region region) {
        /** How many names of the paths are shared. */
        int nearness(Region own) {
            int shared = 0;
            for (String name : region.path()) {
                shared += own.path().contains(name) || name.equals(own.province()) ? 2 : 0;
            }
            return shared + (region.name().equals(own.province()) ? 1 : 0);
        }
    }
}
