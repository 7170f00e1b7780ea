package io.zhibiao.extractor.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.extractor.Given;
import io.zhibiao.extractor.core.Extractor;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No phrase of the lexicon is idle: without any one of them a sentence of the corpus or an example of its list is read otherwise. */
class PhrasesTest {
    private static final Extractor EXTRACTOR = Extractor.standard();
    private static final List<Sentence> SENTENCES = Corpus.read(".").values().stream()
            .flatMap(List::stream)
            .filter(sentence -> !sentence.gap())
            .toList();
    private static final JsonNode LISTS = lists();

    @TestFactory
    Stream<DynamicTest> eachIsNeeded() {
        return Arrays.stream(PhraseList.values()).flatMap(list -> EXTRACTOR.phrases().of(list).stream()
                .map(phrase -> dynamicTest(list + " " + phrase, () -> assertNeeded(list, phrase))));
    }

    private static void assertNeeded(PhraseList list, String phrase) {
        Extractor without = EXTRACTOR.without(list, phrase);
        assertThat(Stream.concat(sentences(phrase), examples(list, phrase)))
                .as("sentences and examples with %s", phrase)
                .anySatisfy(posting -> assertThat(events(without, posting)).isNotEqualTo(events(EXTRACTOR, posting)));
    }

    private static Stream<CleanPosting> sentences(String phrase) {
        return SENTENCES.stream().filter(sentence -> sentence.holds(phrase)).map(sentence -> sentence.staged()
                .posting());
    }

    /** Each example as a result and as an aim. */
    private static Stream<CleanPosting> examples(PhraseList list, String phrase) {
        JsonNode examples = LISTS.path(list.name().toLowerCase(Locale.ROOT)).path("examples");
        return StreamSupport.stream(examples.spliterator(), false)
                .map(JsonNode::asText)
                .filter(example -> example.contains(phrase))
                .map(example -> Given.plan("一、2023年工作回顾\n" + example + "\n二、2024年工作安排\n" + example));
    }

    private static List<IndicatorEvent> events(Extractor extractor, CleanPosting posting) {
        return extractor.extract(posting, Instant.EPOCH).events();
    }

    private static JsonNode lists() {
        try (InputStream yaml = Extractor.class.getResourceAsStream("/io/zhibiao/extractor/lexicon/phrases.yaml")) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
