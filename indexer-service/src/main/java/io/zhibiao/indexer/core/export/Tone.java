package io.zhibiao.indexer.core.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which a sentence says how firmly it means its target. */
final class Tone {
    private static final Pattern WORDS = load();

    private Tone() {}

    /** The words in their order, each once, joined by a space; empty where the sentence has none. */
    static String of(String sentence) {
        return WORDS.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Pattern load() {
        try (InputStream in = Tone.class.getResourceAsStream("tone-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource tone-words.txt is missing");
            }
            List<String> words = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pattern::quote)
                    .toList();
            return Pattern.compile(String.join("|", words));
        } catch (IOException e) {
            throw new UncheckedIOException("resource tone-words.txt can't be read", e);
        }
    }
}
