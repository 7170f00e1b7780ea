package io.zhibiao.fetcher.core.schedule;

import io.zhibiao.events.Region;
import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import java.util.List;
import java.util.Optional;

/** The region that a source's configuration names. */
public final class Regions {
    private static final Divisions DIVISIONS = Divisions.standard();

    private Regions() {}

    /** The region of a name, alone (青川县) or behind those above it (四川省青川县); empty where it is none or more than one. */
    public static Optional<Region> named(String name) {
        List<Division> named = current(DIVISIONS.byName(name));
        List<Division> found = named.isEmpty() ? behindOthers(name) : named;
        return found.size() == 1 ? Optional.of(DIVISIONS.region(found.getFirst())) : Optional.empty();
    }

    private static List<Division> behindOthers(String name) {
        for (int from = 1; from < name.length(); from++) {
            String above = name.substring(0, from);
            List<Division> found = current(DIVISIONS.byName(name.substring(from))).stream()
                    .filter(d -> String.join("", DIVISIONS.region(d).path()).contains(above))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Division> current(List<Division> divisions) {
        return divisions.stream().filter(Division::current).toList();
    }
}
