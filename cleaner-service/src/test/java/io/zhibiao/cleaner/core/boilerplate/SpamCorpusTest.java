package io.zhibiao.cleaner.core.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Search phrases of many trades and languages beside lines of governments that look alike. */
class SpamCorpusTest {
    private static final SpamLines SPAM = new SpamLines();

    static List<String> spam() throws IOException {
        return lines("spam.txt").stream()
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .toList();
    }

    static List<String> honest() throws IOException {
        return lines("honest.txt");
    }

    @ParameterizedTest
    @MethodSource("spam")
    void knowsTheTrade(String line) {
        assertThat(SPAM.isSpam(line)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("honest")
    void keepsWhatLooksAlike(String line) {
        assertThat(SPAM.isSpam(line)).isFalse();
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream stream = SpamCorpusTest.class.getResourceAsStream("/io/zhibiao/cleaner/core/spam/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
