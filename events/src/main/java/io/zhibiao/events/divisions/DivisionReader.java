package io.zhibiao.events.divisions;

import io.zhibiao.events.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables and refuses them as a whole when any line is at fault. */
final class DivisionReader {
    private static final String HEADER = "code\tname\tlevel\tparent\tfrom\tto\tshort\taliases\tsuccessors";
    private static final String ZONE_HEADER = "name\tparent\tfrom\tto\tshort\taliases";

    private final List<String> faults = new ArrayList<>();
    private final List<Division> divisions = new ArrayList<>();
    private final Set<String> zoneNames = new HashSet<>();
    private final List<Table.Line> places = new ArrayList<>();
    private final Map<String, List<Division>> byCode = new HashMap<>();

    /** @throws InvalidDivisions naming every fault */
    static Divisions read(List<String> table, List<String> zones, List<String> commonWords) {
        DivisionReader reader = new DivisionReader();
        new Table("divisions.tsv", reader.faults).read(table, HEADER, reader::division);
        new Table("zones.tsv", reader.faults).read(zones, ZONE_HEADER, reader::zone);
        reader.checkLinks();
        Set<String> words = reader.words(commonWords);
        if (!reader.faults.isEmpty()) {
            throw new InvalidDivisions(reader.faults);
        }
        return new Divisions(reader.divisions, reader.byCode, new Names(reader.divisions, words));
    }

    private void division(String[] fields, Table.Line line) {
        String code = fields[0];
        Level level = level(fields[2]);
        boolean sound = line.check(Table.digits(code, 6), "code must have six digits", code)
                && line.check(level != null, "level is none of province, prefecture, county", fields[2])
                && line.check(level == levelOf(code), "level does not fit the code", fields[2]);
        if (sound) {
            String parent = fields[3].equals("-") ? null : fields[3];
            line.check((parent == null) == (level == Level.PROVINCE), "only a province goes without parent", fields[3]);
            enter(row(code, fields[1], level, parent, fields, 4, line), line);
        }
    }

    private void zone(String[] fields, Table.Line line) {
        enter(row(null, fields[0], null, fields[1], fields, 2, line), line);
    }

    private static Division row(
            @Nullable String code,
            String name,
            @Nullable Level level,
            @Nullable String parent,
            String[] fields,
            int rest,
            Table.Line line) {
        return new Division(
                code,
                name,
                level,
                parent,
                line.year(fields[rest], Division.FIRST_YEAR),
                line.year(fields[rest + 1], Division.OPEN),
                fields[rest + 2],
                line.list(fields[rest + 3]),
                code == null ? List.of() : line.list(fields[rest + 4]));
    }

    private void enter(Division division, Table.Line line) {
        line.check(division.name().length() > 1, "name is too short", division.name());
        line.check(division.shortName().length() > 1, "short name is too short", division.shortName());
        line.check(division.from() < division.to(), "ends before it begins", division.name());
        divisions.add(division);
        places.add(line);
        if (division.code() == null) {
            line.check(zoneNames.add(division.name()), "stands twice", division.name());
        } else {
            enterCode(division.code(), division, line);
        }
    }

    private void enterCode(String code, Division division, Table.Line line) {
        List<Division> rows = byCode.computeIfAbsent(code, c -> new ArrayList<>(1));
        boolean after = rows.isEmpty() || rows.getLast().to() <= division.from();
        line.check(after, "overlaps the row above of code", code);
        rows.add(division);
    }

    private void checkLinks() {
        for (int i = 0; i < divisions.size(); i++) {
            checkLinks(divisions.get(i), places.get(i));
        }
    }

    private void checkLinks(Division division, Table.Line line) {
        String parent = division.parent();
        line.check(
                parent == null || known(parent, division),
                "no division of its time has the parent's code",
                String.valueOf(parent));
        for (String code : division.successors()) {
            line.check(byCode.containsKey(code), "no division has the successor's code", code);
        }
    }

    private boolean known(String parent, Division child) {
        for (Division p : byCode.getOrDefault(parent, List.of())) {
            if (p.from() < child.to() && child.from() < p.to()) {
                return true;
            }
        }
        return false;
    }

    private Set<String> words(List<String> lines) {
        Set<String> names = new HashSet<>();
        for (Division division : divisions) {
            names.add(division.name());
            names.add(division.shortName());
            names.addAll(division.aliases());
        }
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String word = lines.get(i);
            if (word.startsWith("#")) {
                continue;
            }
            if (!names.contains(word) || !words.add(word)) {
                faults.add("common-words.txt:" + (i + 1) + ": no division's name, or there twice: " + word);
            }
        }
        return words;
    }

    private static @Nullable Level level(String word) {
        return switch (word) {
            case "province" -> Level.PROVINCE;
            case "prefecture" -> Level.PREFECTURE;
            case "county" -> Level.COUNTY;
            default -> null;
        };
    }

    private static Level levelOf(String code) {
        if (code.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return code.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    }
}
