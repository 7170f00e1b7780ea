package io.zhibiao.cleaner.core.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the tables that a page draws with lines: rules that meet one another, directly or through others, are one table's. */
final class RuledTables {
    private static final float NEAR = 3;

    /** A page with more lines than this after joining is a map or a chart. */
    private static final int MOST_RULES = 1_500;

    private RuledTables() {}

    /** The groups of rules that may be tables. */
    static List<List<Rule>> groups(List<Rule> rules) {
        List<Rule> joined = joined(rules);
        if (joined.size() > MOST_RULES) {
            return List.of();
        }
        int[] group = new int[joined.size()];
        java.util.Arrays.setAll(group, i -> i);
        for (int i = 0; i < joined.size(); i++) {
            for (int j = i + 1; j < joined.size(); j++) {
                if (joined.get(i).meets(joined.get(j), NEAR)) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        Map<Integer, List<Rule>> groups = new HashMap<>();
        for (int i = 0; i < joined.size(); i++) {
            groups.computeIfAbsent(root(group, i), k -> new ArrayList<>()).add(joined.get(i));
        }
        return groups.values().stream().filter(RuledTables::isGrid).toList();
    }

    private static boolean isGrid(List<Rule> rules) {
        long across = rules.stream().filter(Rule::isHorizontal).count();
        return across >= 2 && rules.size() > across;
    }

    private static int root(int[] group, int index) {
        int root = index;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    /** Lines that are drawn in pieces, cell by cell or dash by dash, as one each. */
    private static List<Rule> joined(List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort((a, b) -> {
            int axis = Boolean.compare(a.isHorizontal(), b.isHorizontal());
            int level = Float.compare(a.level(), b.level());
            return axis != 0 ? axis : level != 0 ? level : Float.compare(a.from(), b.from());
        });
        List<Rule> joined = new ArrayList<>();
        List<Rule> band = new ArrayList<>();
        for (Rule rule : sorted) {
            boolean same = !band.isEmpty()
                    && band.getFirst().isHorizontal() == rule.isHorizontal()
                    && rule.level() - band.getFirst().level() <= NEAR;
            if (!same) {
                flush(band, joined);
            }
            band.add(rule);
        }
        flush(band, joined);
        return joined;
    }

    private static void flush(List<Rule> band, List<Rule> joined) {
        band.sort((a, b) -> Float.compare(a.from(), b.from()));
        Rule open = null;
        for (Rule rule : band) {
            if (open != null && rule.from() <= open.to() + NEAR) {
                open = new Rule(open.isHorizontal(), open.level(), open.from(), Math.max(open.to(), rule.to()));
            } else {
                if (open != null) {
                    joined.add(open);
                }
                open = rule;
            }
        }
        if (open != null) {
            joined.add(open);
        }
        band.clear();
    }
}
