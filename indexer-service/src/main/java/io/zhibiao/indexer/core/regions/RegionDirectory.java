package io.zhibiao.indexer.core.regions;

import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds current divisions by what lies above them, or by a part of their names. Thread-safe. */
public final class RegionDirectory {
    private final Divisions divisions;

    public RegionDirectory(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Whether a division has, or had, the code. */
    public boolean knows(String code) {
        return divisions.division(code).isPresent();
    }

    /**
     * The divisions right below one, in the order of their codes.
     *
     * @param code empty for the provinces
     * @param targets how many targets are known, by code
     */
    public List<RegionEntry> below(String code, Map<String, Long> targets) {
        Stream<Division> below = code.isEmpty()
                ? withCodes().filter(d -> d.parent() == null)
                : divisions.division(code).map(divisions::children).orElse(List.of()).stream()
                        .filter(d -> !d.zone());
        return entries(below, targets);
    }

    /** The divisions whose name begins with some characters, then those whose name holds them. */
    public List<RegionEntry> named(String part, int most, Map<String, Long> targets) {
        Predicate<Division> begins = d -> d.name().startsWith(part);
        Stream<Division> found = Stream.concat(
                withCodes().filter(begins),
                withCodes().filter(d -> d.name().contains(part)).filter(begins.negate()));
        return entries(found.limit(most), targets);
    }

    /** The division of a code itself. */
    public Optional<RegionEntry> entry(String code, Map<String, Long> targets) {
        return divisions.division(code).map(d -> entry(d, targets));
    }

    private Stream<Division> withCodes() {
        return divisions.all().stream().filter(d -> d.current() && !d.zone());
    }

    private List<RegionEntry> entries(Stream<Division> found, Map<String, Long> targets) {
        return found.map(d -> entry(d, targets)).toList();
    }

    private RegionEntry entry(Division division, Map<String, Long> targets) {
        return RegionEntry.of(divisions.region(division), targets);
    }
}
