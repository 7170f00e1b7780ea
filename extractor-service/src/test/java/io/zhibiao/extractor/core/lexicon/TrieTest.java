package io.zhibiao.extractor.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrieTest {
    @Test
    void theLongestWordIsFoundWhereverItStarts() {
        List<String> words = words();
        Trie trie = trie(words);
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            String text = text(random, 12);
            int at = random.nextInt(text.length());
            int end = at + random.nextInt(text.length() - at + 1);
            assertThat(trie.longest(text.toCharArray(), at, end))
                    .as("%s %d %d", text, at, end)
                    .isEqualTo(longest(words, text, at, end));
        }
    }

    @Test
    void aWordPutTwiceKeepsItsFirstNumber() {
        Trie trie = trie(List.of("增长", "增长", "增"));
        assertThat(trie.longest("增长率".toCharArray(), 0, 3)).isZero();
        assertThat(trie.longest("增".toCharArray(), 0, 1)).isEqualTo(2);
    }

    @Test
    void stepsLeadFromTheRootOn() {
        Trie trie = trie(List.of("增长", "增长率"));
        long first = trie.step(Trie.ROOT, '增');
        long node = trie.step(first, '长');
        assertThat(trie.value(first)).isEqualTo(Trie.NONE);
        assertThat(trie.value(node)).isZero();
        assertThat(trie.value(trie.step(node, '率'))).isEqualTo(1);
        assertThat(trie.step(node, '速')).isEqualTo(Trie.NOWHERE);
        assertThat(trie.step(Trie.NOWHERE, '增')).isEqualTo(Trie.NOWHERE);
        assertThat(trie.value(Trie.NOWHERE)).isEqualTo(Trie.NONE);
    }

    private static Trie trie(List<String> words) {
        TrieBuilder builder = new TrieBuilder();
        for (int i = 0; i < words.size(); i++) {
            builder.put(words.get(i), i);
        }
        return builder.build();
    }

    private static int longest(List<String> words, String text, int at, int end) {
        for (int to = end; to > at; to--) {
            int number = words.indexOf(text.substring(at, to));
            if (number >= 0) {
                return number;
            }
        }
        return Trie.NONE;
    }

    private static List<String> words() {
        Random random = new Random(1);
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < 600) {
            words.add(text(random, 6));
        }
        return new ArrayList<>(words);
    }

    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest); i >= 0; i--) {
            text.append((char) ('一' + random.nextInt(5)));
        }
        return text.toString();
    }
}
