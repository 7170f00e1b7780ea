package io.zhibiao.cleaner.core.boilerplate;

import java.util.ArrayList;
import java.util.List;

/** Takes a regular expression apart, as far as it tells where it can't match. */
final class Alternatives {
    /** Marks that mean themselves in a class of characters. */
    private static final String PLAIN_IN_CLASS = "<>|:;,.!?()/=*+_ ";

    private final String expression;

    private Alternatives(String expression) {
        this.expression = expression;
    }

    /** The alternatives of an expression, outside of its groups. */
    static List<String> of(String expression) {
        Alternatives whole = new Alternatives(expression);
        List<String> alternatives = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < expression.length(); i = whole.behindAtom(i)) {
            if (expression.charAt(i) == '|') {
                alternatives.add(expression.substring(start, i));
                start = i + 1;
            }
        }
        alternatives.add(expression.substring(start));
        return alternatives;
    }

    /**
     * Characters of which one stands in all that an expression without alternatives matches: its first one that has to occur, those of its
     * first class, or of the alternatives of its first group.
     *
     * @return empty where that is not told
     */
    static String needed(String alternative) {
        Alternatives whole = new Alternatives(alternative);
        int end;
        for (int i = 0; i < alternative.length(); i = end) {
            end = whole.behindAtom(i);
            String characters = whole.isOptional(end) ? "" : whole.neededBy(i, end);
            if (!characters.isEmpty()) {
                return characters;
            }
        }
        return "";
    }

    private boolean isOptional(int end) {
        return expression.startsWith("?", end) || expression.startsWith("*", end) || expression.startsWith("{0", end);
    }

    private String neededBy(int from, int to) {
        return switch (expression.charAt(from)) {
            case '(' -> neededByGroup(from, to);
            case '[' -> literal(expression.substring(from + 1, to - 1), PLAIN_IN_CLASS);
            default -> literal(expression.substring(from, to), "");
        };
    }

    /** What looks ahead or behind matches nothing itself. */
    private String neededByGroup(int from, int to) {
        boolean looks = expression.startsWith("(?", from) && !expression.startsWith("(?:", from);
        int start = expression.startsWith("(?:", from) ? from + 3 : from + 1;
        List<String> needed = looks
                ? List.of("")
                : of(expression.substring(start, to - 1)).stream()
                        .map(Alternatives::needed)
                        .toList();
        return needed.contains("") ? "" : String.join("", needed);
    }

    /** Characters that stand for themselves, as those beyond ASCII do; empty where one does not. */
    private static String literal(String characters, String plain) {
        return characters.chars().allMatch(c -> c >= 0x80 || plain.indexOf(c) >= 0) ? characters : "";
    }

    /** Index behind a character, an escape, a class, a group or a count. */
    private int behindAtom(int from) {
        return switch (expression.charAt(from)) {
            case '\\' -> from + 2;
            case '[' -> behind(from, ']');
            case '{' -> behind(from, '}');
            case '(' -> behindGroup(from);
            default -> from + 1;
        };
    }

    private int behind(int from, char closing) {
        int i = from + 1;
        while (expression.charAt(i) != closing) {
            i += expression.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private int behindGroup(int from) {
        int i = from + 1;
        while (expression.charAt(i) != ')') {
            i = behindAtom(i);
        }
        return i + 1;
    }
}
