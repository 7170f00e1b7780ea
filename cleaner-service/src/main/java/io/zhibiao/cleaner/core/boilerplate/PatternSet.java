package io.zhibiao.cleaner.core.boilerplate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many regular expressions to try at a place of a line, letters in either case. Each is filed under the characters it can begin with, and
 * those that can begin with any are tried only where a character stands that they can't do without, so that a line is tried by few of them.
 */
final class PatternSet {
    /** Private use: an expression that goes on behind it goes on behind anything. */
    static final char ANYTHING = '\ue000';

    private final Filed[] anywhere;

    /** By the first character; null for one that only those can begin with that can begin with any. */
    private final Filed[][] byFirst = new Filed[0x10000][];

    PatternSet(List<String> expressions) {
        List<Filed> all = expressions.stream()
                .flatMap(expression -> Alternatives.of(expression).stream())
                .map(Filed::of)
                .toList();
        anywhere = all.stream().filter(f -> canBegin(f.pattern, ANYTHING)).toArray(Filed[]::new);
        all.stream().filter(f -> !canBegin(f.pattern, ANYTHING)).forEach(this::file);
    }

    /** @param needed characters of which one stands in whatever it matches; empty where none is known */
    private record Filed(Pattern pattern, String needed) {
        static Filed of(String expression) {
            return new Filed(Pattern.compile(expression, Pattern.CASE_INSENSITIVE), Alternatives.needed(expression));
        }

        boolean mayMatch(String line) {
            for (int i = 0; i < needed.length(); i++) {
                if (line.indexOf(needed.charAt(i)) >= 0) {
                    return true;
                }
            }
            return needed.isEmpty();
        }
    }

    /** Whether an expression matches the whole line. */
    boolean matches(String line) {
        for (Filed filed : candidates(line, 0)) {
            if (filed.mayMatch(line) && filed.pattern.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an expression matches the line's beginning. */
    boolean begins(String line) {
        return standsAt(line, 0);
    }

    /** Whether an expression matches anywhere in the line. */
    boolean standsIn(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (standsAt(line, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(String line, int at) {
        for (Filed filed : candidates(line, at)) {
            if (filed.mayMatch(line) && from(filed.pattern, line, at).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Expressions see what stands before the place. */
    private static Matcher from(Pattern pattern, String line, int at) {
        return pattern.matcher(line)
                .region(at, line.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private Filed[] candidates(String line, int at) {
        Filed[] beginning = at == line.length() ? null : byFirst[line.charAt(at)];
        return beginning == null ? anywhere : beginning;
    }

    private void file(Filed filed) {
        for (char first : mayBegin(filed.pattern)) {
            if (canBegin(filed.pattern, first)) {
                Filed[] before = byFirst[first] == null ? anywhere : byFirst[first];
                byFirst[first] = Arrays.copyOf(before, before.length + 1);
                byFirst[first][before.length] = filed;
            }
        }
    }

    /** ASCII, and what the expression spells: no expression of the table has a range of other characters. */
    static Set<Character> mayBegin(Pattern pattern) {
        Set<Character> characters = new HashSet<>();
        for (char c = 0; c < 0x80; c++) {
            characters.add(c);
        }
        pattern.pattern().chars().forEach(c -> characters.add((char) c));
        return characters;
    }

    /** Whether the expression matches the character, or fails only because no more follow. */
    static boolean canBegin(Pattern pattern, char first) {
        // Behind a blank, for an expression that looks back.
        Matcher matcher = pattern.matcher(" " + first).region(1, 2).useTransparentBounds(true);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
