package io.zhibiao.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Record, JSON Schema and sample of each event version say the same. */
class EventContractTest {
    private enum Contract {
        CLEAN_POSTING("clean-posting", CleanPosting.class),
        INDICATOR_EVENT("indicator-event", IndicatorEvent.class),
        POSTING_EXTRACTED("posting-extracted", PostingExtracted.class),
        ALERT("alert", Alert.class),
        PAGE_STATE("page-state", PageState.class),
        SOURCE_HEALTH("source-health", SourceHealth.class),
        FETCH_TURN("fetch-turn", FetchTurn.class);

        private final String file;
        private final Class<?> type;

        Contract(String file, Class<?> type) {
            this.file = file;
            this.type = type;
        }

        JsonNode sample() {
            return json("sample/" + file + ".v1.json");
        }

        JsonSchema schema() {
            return schemaOf(file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sampleFitsSchema(Contract contract) {
        assertThat(contract.schema().validate(contract.sample())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void recordWritesWhatItRead(Contract contract) {
        Object event = EventJson.read(bytes(contract.sample()), contract.type);
        assertThat(EventJson.mapper().<JsonNode>valueToTree(event)).isEqualTo(contract.sample());
    }

    @ParameterizedTest
    @EnumSource
    void unknownFieldsAreIgnored(Contract contract) {
        ObjectNode later = (ObjectNode) contract.sample();
        later.put("addedByALaterVersion", 1);
        assertThat(contract.schema().validate(later)).isEmpty();
        assertThat(EventJson.read(bytes(later), contract.type))
                .isEqualTo(EventJson.read(bytes(contract.sample()), contract.type));
    }

    @TestFactory
    Stream<DynamicTest> requiredFieldsAreRefusedWhenMissing() {
        return Stream.of(Contract.values()).flatMap(EventContractTest::withoutEachRequiredField);
    }

    private static Stream<DynamicTest> withoutEachRequiredField(Contract contract) {
        return required(contract)
                .map(field -> dynamicTest(contract.file + " without " + field, () -> refusesWithout(contract, field)));
    }

    private static void refusesWithout(Contract contract, String field) {
        ObjectNode incomplete = (ObjectNode) contract.sample();
        incomplete.remove(field);
        assertThat(contract.schema().validate(incomplete)).isNotEmpty();
        assertThatThrownBy(() -> EventJson.read(bytes(incomplete), contract.type))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining(field);
    }

    private static Stream<String> required(Contract contract) {
        List<String> fields = new ArrayList<>();
        contract.schema().getSchemaNode().get("required").forEach(f -> fields.add(f.asText()));
        return fields.stream();
    }

    @Test
    void rawPageHeadersFitTheirSchemaAndReadBack() {
        JsonNode sample = json("sample/raw-page-headers.v1.json");
        Map<String, String> headers = EventJson.mapper().convertValue(sample, new TypeReference<>() {});
        assertThat(schemaOf("raw-page-headers").validate(sample)).isEmpty();
        assertThat(RawPage.of(headers).headers()).isEqualTo(headers);
    }

    @Test
    void offsetsOfTheSamplePointAtItsCharacters() {
        CleanPosting posting = EventJson.read(bytes(Contract.CLEAN_POSTING.sample()), CleanPosting.class);
        IndicatorEvent event = EventJson.read(bytes(Contract.INDICATOR_EVENT.sample()), IndicatorEvent.class);
        Evidence evidence = event.evidence();
        assertThat(posting.text().substring(evidence.start(), evidence.end())).isEqualTo(evidence.raw());
    }

    private static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonSchema schemaOf(String file) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(json("schema/" + file + ".v1.schema.json"));
    }

    private static JsonNode json(String resource) {
        try (InputStream in = EventContractTest.class.getResourceAsStream(resource)) {
            return EventJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
