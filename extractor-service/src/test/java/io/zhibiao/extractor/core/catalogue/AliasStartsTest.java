package io.zhibiao.extractor.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.LexiconLoader;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.lexicon.YamlFaults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An alias is one word to the rules: a time, an aim or a change that it began with would be lost to them. */
class AliasStartsTest {
    private static final long HEARD = WordClass.mask(
            WordClass.TIME, WordClass.AIM, WordClass.ESTIMATE, WordClass.RISE, WordClass.FALL, WordClass.NATION);

    private static final Lexicon WORDS = LexiconLoader.load(Map.of(), List.of(), new YamlFaults());

    @Test
    void noAliasSwallowsWhatTheRulesMustHear() {
        List<String> swallowing = StandardCatalogue.load().entries().stream()
                .flatMap(entry -> entry.aliases().stream())
                .filter(AliasStartsTest::swallows)
                .toList();
        assertThat(swallowing).isEmpty();
    }

    private static boolean swallows(String alias) {
        int first = WORDS.find(alias.toCharArray(), 0, alias.length());
        return first != Lexicon.NONE && WORDS.length(first) > 1 && (WORDS.classes(first) & HEARD) != 0;
    }
}
