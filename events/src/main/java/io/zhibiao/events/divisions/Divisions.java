package io.zhibiao.events.divisions;

import io.zhibiao.events.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The divisions of GB/T 2260 of the mainland, current and former, and functional zones that have governments of their own but
 * no code. Immutable and thread-safe.
 *
 * <p>Example: {@code Divisions.standard().byCode("330383")} is 龙港市 with the path 浙江省, 温州市, 龙港市.
 */
public final class Divisions {
    private final List<Division> all;
    private final Map<String, List<Division>> byCode;
    private final Map<String, List<Division>> children;
    private final Names names;

    Divisions(List<Division> all, Map<String, List<Division>> byCode, Names names) {
        this.all = List.copyOf(all);
        this.byCode = new HashMap<>(byCode);
        this.names = names;
        children = new HashMap<>();
        for (Division division : all) {
            if (division.current() && division.parent() != null) {
                children.computeIfAbsent(division.parent(), c -> new ArrayList<>())
                        .add(division);
            }
        }
    }

    /** The project's own tables, read once. */
    public static Divisions standard() {
        return Standard.DIVISIONS;
    }

    /** All rows, former ones too, in the order of their codes, then the zones. */
    public List<Division> all() {
        return all;
    }

    /** The region of a code: under its present name, or for a former code under its last. */
    public Optional<Region> byCode(String code) {
        return division(code).map(this::region);
    }

    /** The division that has the code, or had it last. */
    public Optional<Division> division(String code) {
        List<Division> rows = byCode.getOrDefault(code, List.of());
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    /** The division that had the code in a year; in the year of a change, under the later name. */
    public Optional<Division> division(String code, int year) {
        return byCode.getOrDefault(code, List.of()).reversed().stream()
                .filter(d -> d.validIn(year))
                .findFirst();
    }

    /** All divisions of a full or short name or alias, current ones first. */
    public List<Division> byName(String name) {
        return names.divisions(name).stream()
                .sorted(Comparator.comparing(Division::current).reversed())
                .toList();
    }

    /** Those of the name that bore it in a year. */
    public List<Division> byName(String name, int year) {
        return names.divisions(name).stream().filter(d -> d.validIn(year)).toList();
    }

    /** The division above, under the name of the lower one's last year; none for a province. */
    public Optional<Division> parent(Division division) {
        return parent(division, Division.OPEN);
    }

    /** The division above, under its name in a year, or of the year nearest to it in which both were. */
    public Optional<Division> parent(Division division, int year) {
        String code = division.parent();
        if (code == null) {
            return Optional.empty();
        }
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(p -> p.from() < division.to() && division.from() < p.to())
                .min(Comparator.comparingInt((Division p) -> distance(p, year)).thenComparing(p -> -p.from()));
    }

    /** Current divisions and zones right below, in the order of their codes. */
    public List<Division> children(Division division) {
        return List.copyOf(children.getOrDefault(String.valueOf(division.code()), List.of()));
    }

    /** From the province down to the division itself. */
    public List<Division> path(Division division) {
        return path(division, Division.OPEN);
    }

    private List<Division> path(Division division, int year) {
        List<Division> path = new ArrayList<>(3);
        for (@Nullable Division d = division; d != null; d = parent(d, year).orElse(null)) {
            path.addFirst(d);
        }
        return path;
    }

    /** What took over a former division's area, as of the year it ended; the present names are a step further on. */
    public List<Division> successors(Division division) {
        return division.successors().stream()
                .flatMap(code -> division(code, division.to()).stream())
                .filter(d -> !d.equals(division))
                .toList();
    }

    /** The event's view of a division, with the names above it of its last year. */
    public Region region(Division division) {
        return region(division, Division.OPEN);
    }

    /** The event's view of a division, with the names above it of a year. */
    public Region region(Division division, int year) {
        List<String> path = path(division, year).stream().map(Division::name).toList();
        return new Region(division.name(), division.code(), division.level(), path.getFirst(), path);
    }

    /** Names that stand for a division wherever they are found (full ones and aliases), in text order, not overlapping. */
    public List<Mention> mentions(CharSequence text) {
        return names.sureIn(text);
    }

    /** Names of every kind: short names and everyday words are flagged, and need a reader who knows the context. */
    public List<Mention> mentionsOfAnyKind(CharSequence text) {
        return names.in(text);
    }

    private static int distance(Division division, int year) {
        if (division.validIn(year)) {
            return 0;
        }
        return year < division.from() ? division.from() - year : year - division.to();
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Divisions.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " of the events module", e);
        }
    }

    private static final class Standard {
        private static final Divisions DIVISIONS =
                DivisionReader.read(lines("divisions.tsv"), lines("zones.tsv"), lines("common-words.txt"));
    }
}
