package io.zhibiao.standalone.site;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the hacked site does to a text: it writes it in traditional characters and puts the reading of some in brackets
 * behind them.
 */
record Rewriting(Map<String, String> characters) {

    static Rewriting standard() {
        return new Rewriting(Resources.text("rewriting.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1])));
    }

    String apply(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(c -> characters.getOrDefault(c, c))
                .collect(Collectors.joining());
    }
}
