package io.zhibiao.indexer.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Bound;
import io.zhibiao.events.PostingRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static List<Round> split(List<?> messages) {
        List<Arrival<?>> arrivals = new ArrayList<>();
        messages.forEach(m -> arrivals.add(new Arrival<>(arrivals.size(), m)));
        return Round.split(arrivals);
    }

    private static List<Object> extraction(String url, int revision) {
        PostingRef posting = Sample.posting(url, revision, revision);
        return Sample.extraction(posting, Sample.target(posting, 6, Bound.EQ));
    }

    @Test
    void postings_that_come_once_share_a_round() {
        List<Object> messages = extraction("https://a/", 1);
        messages.addAll(extraction("https://b/", 1));
        assertThat(split(messages)).singleElement().satisfies(r -> {
            assertThat(r.events()).hasSize(2);
            assertThat(r.markers()).hasSize(2);
        });
    }

    @Test
    void a_posting_that_comes_again_after_its_marker_opens_another() {
        List<Object> messages = extraction("https://a/", 1);
        messages.addAll(extraction("https://a/", 2));
        assertThat(split(messages)).hasSize(2);
    }

    @Test
    void a_revision_without_marker_stays_in_the_round() {
        List<Object> messages = new ArrayList<>(extraction("https://a/", 1).subList(0, 1));
        messages.addAll(extraction("https://a/", 2));
        assertThat(split(messages)).hasSize(1);
    }

    @Test
    void places_in_the_batch_are_kept() {
        List<Object> messages = extraction("https://a/", 1);
        messages.addAll(extraction("https://a/", 2));
        assertThat(split(messages).getLast().events().getFirst().number()).isEqualTo(2);
    }
}
