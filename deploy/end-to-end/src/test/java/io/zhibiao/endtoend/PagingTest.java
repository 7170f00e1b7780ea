package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hundred thousand rows page by page, while rows are added, changed and removed. */
@ExtendWith(SampleStack.Resolver.class)
class PagingTest {
    private static final int ROWS = 100_000;
    private static final int A_BULK = 5_000;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");

    private final SampleStack sample;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PagingTest(SampleStack sample) {
        this.sample = sample;
    }

    private void bulk(String lines) {
        try {
            JsonNode answer = Http.post(
                    sample.stack().stack().elasticsearch()
                            + "/zhibiao-indicators/_bulk?filter_path=errors,items.*.error",
                    lines);
            assertThat(answer.path("errors").asBoolean()).as("%s", answer).isFalse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String put(int number, String by) {
        return "{\"index\":{\"_id\":\"row-%06d\"}}\n".formatted(number)
                + "{\"id\":\"row-%06d\",\"indicator\":{\"id\":\"paging\",\"name\":\"%s\"},\"value\":%d,\"posting\":{\"fetchedAt\":\"2024-01-01T00:00:%02dZ\"}}\n"
                        .formatted(number, by, number % 7, number % 60);
    }

    private void fill() throws IOException {
        for (int from = 0; from < ROWS; from += A_BULK) {
            StringBuilder lines = new StringBuilder();
            for (int n = from; n < from + A_BULK; n++) {
                lines.append(put(n, "before"));
            }
            bulk(lines.toString());
        }
        sample.stack().index().refresh();
    }

    /** Changes what lies ahead and behind, removes some, adds others, so long as somebody reads. */
    private void disturb(AtomicBoolean reading) {
        for (int round = 0; reading.get(); round++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 500; i++) {
                lines.append(put((round * 7919 + i * 101) % ROWS, "meanwhile"))
                        .append(put(ROWS + round * 500 + i, "new"));
                lines.append("{\"delete\":{\"_id\":\"row-%06d\"}}\n".formatted((round * 104_729 + i * 211) % ROWS));
            }
            bulk(lines.toString());
        }
    }

    @Test
    void no_row_is_missed_and_none_comes_twice_while_others_write() throws Exception {
        fill();
        AtomicBoolean reading = new AtomicBoolean(true);
        Thread writer = Thread.ofPlatform().start(() -> disturb(reading));
        try {
            readThrough();
        } finally {
            reading.set(false);
            writer.join();
        }
    }

    /** Each row that was there when the reading began, as it was then, once. */
    private void readThrough() throws IOException, InterruptedException {
        Set<String> ids = new HashSet<>();
        String at = sample.at("/api/indicators?indicator=paging&sort=value&size=1000&page=start");
        while (!at.isEmpty()) {
            HttpResponse<String> page = get(at);
            for (JsonNode row : EventJson.mapper().readTree(page.body())) {
                assertThat(ids.add(row.path("id").asText()))
                        .as("%s once", row.path("id"))
                        .isTrue();
                assertThat(row.at("/indicator/name").asText()).isEqualTo("before");
            }
            at = next(page);
        }
        assertThat(ids).hasSize(ROWS);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(TestStack.PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page;
    }

    private static String next(HttpResponse<String> page) {
        Matcher link = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
        return link.find() ? link.group(1) : "";
    }

    @Test
    void a_cursor_that_was_changed_is_refused_in_a_problem_document() throws Exception {
        String cursor = Base64.getUrlEncoder()
                .encodeToString("{\"p\":\"none\",\"a\":[1,\"x\"]}".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(sample.at("/api/targets?cursor=" + cursor)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("cursor");
    }
}
