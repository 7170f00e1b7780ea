package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How long it takes until the first view is there, with a million claims in the index. A measurement, not part of the test suite:
 * {@code mvn -pl deploy/end-to-end -am package -Dtest=FirstView -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class FirstView extends BoardTests {
    private static final int CLAIMS = 1_000_000;
    private static final int A_BULK = 5_000;
    private static final int VISITS = 21;
    private static final String THERE = "() => document.querySelectorAll('.feed li').length > 0"
            + " && document.querySelectorAll('.brief li').length > 0 && document.querySelectorAll('.figure').length === 4";

    private void fill() throws IOException {
        JsonNode claim = sample().get("/api/indicators?indicator=gdp&size=1").get(0);
        String document = claim.toString();
        for (int from = 0; from < CLAIMS; from += A_BULK) {
            StringBuilder lines = new StringBuilder();
            for (int n = from; n < from + A_BULK; n++) {
                lines.append("{\"index\":{\"_id\":\"claim-").append(n).append("\"}}\n");
                lines.append(document.replace(claim.path("id").asText(), "claim-" + n))
                        .append('\n');
            }
            JsonNode answer = Http.post(
                    sample().stack().stack().elasticsearch() + "/zhibiao-indicators/_bulk?filter_path=errors",
                    lines.toString());
            assertThat(answer.path("errors").asBoolean()).isFalse();
        }
        sample().stack().index().refresh();
    }

    @Test
    void measure() throws IOException {
        fill();
        assertThat(sample().get("/api/facets").at("/totals/indicators").asInt()).isGreaterThan(CLAIMS);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            try (Visit visit = visit()) {
                long before = System.nanoTime();
                visit.page().navigate(sample().at("/"));
                visit.until(THERE);
                times.add((System.nanoTime() - before) / 1e6);
                visit.sound();
            }
        }
        double first = times.getFirst();
        Collections.sort(times);
        System.out.printf(
                "first view with %,d claims, each visit with an empty cache: first %.0f ms, median %.0f ms, worst %.0f ms%n",
                CLAIMS, first, times.get(VISITS / 2), times.getLast());
    }
}
