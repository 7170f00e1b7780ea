package io.zhibiao.cleaner.core.boilerplate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many regular expressions to try at a line's start, letters in either case. Each is filed under the characters it can begin with, so
 * that a line is tried by few of them.
 */
final class PatternSet {
    /** Private use: an expression that goes on behind it goes on behind anything. */
    static final char ANYTHING = '\ue000';

    private final Pattern[] anywhere;

    /** By the first character; null for one that only those can begin with that can begin with any. */
    private final Pattern[][] byFirst = new Pattern[0x10000][];

    PatternSet(List<String> expressions) {
        List<Pattern> patterns = expressions.stream()
                .map(expression -> Pattern.compile(expression, Pattern.CASE_INSENSITIVE))
                .toList();
        anywhere = patterns.stream().filter(p -> canBegin(p, ANYTHING)).toArray(Pattern[]::new);
        patterns.stream().filter(p -> !canBegin(p, ANYTHING)).forEach(this::file);
    }

    /** Whether an expression matches the whole line. */
    boolean matches(String line) {
        for (Pattern pattern : candidates(line)) {
            if (pattern.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an expression matches the line's beginning. */
    boolean begins(String line) {
        for (Pattern pattern : candidates(line)) {
            if (pattern.matcher(line).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an expression may match anywhere in the line: what it can begin with stands there. */
    boolean mayStandIn(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (byFirst[line.charAt(i)] != null) {
                return true;
            }
        }
        return anywhere.length > 0;
    }

    private Pattern[] candidates(String line) {
        Pattern[] beginning = line.isEmpty() ? null : byFirst[line.charAt(0)];
        return beginning == null ? anywhere : beginning;
    }

    private void file(Pattern pattern) {
        for (char first : mayBegin(pattern)) {
            if (canBegin(pattern, first)) {
                Pattern[] before = byFirst[first] == null ? anywhere : byFirst[first];
                byFirst[first] = Arrays.copyOf(before, before.length + 1);
                byFirst[first][before.length] = pattern;
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
