package io.zhibiao.indexer.core;

import static io.zhibiao.indexer.core.Sample.clean;
import static io.zhibiao.indexer.core.Sample.letters;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.Fingerprint;
import io.zhibiao.events.Ids;
import io.zhibiao.indexer.core.store.Index;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SameContentTest {
    private static final String OFFICIAL = "https://www.linjiang.gov.cn/a.html";
    private static final String PORTAL = "https://portal.example.com/1.html";
    private static final String LIBRARY = "https://library.example.com/2.html";

    private final MemoryDocuments documents = new MemoryDocuments();
    private final PostingIndexer indexer = new PostingIndexer(documents, documents);

    @Test
    void a_repost_is_linked_to_the_first_posting() {
        indexer.index(letters(List.of(clean(OFFICIAL, "甲", fingerprint(0), 0))));
        indexer.index(letters(List.of(clean(PORTAL, "甲乙", fingerprint(8), 60))));
        assertThat(linked(PORTAL)).isEqualTo(Ids.posting(OFFICIAL));
        assertThat(linked(OFFICIAL)).isEmpty();
    }

    @Test
    void a_repost_of_a_repost_is_linked_to_the_first_posting_too() {
        indexer.index(letters(List.of(clean(OFFICIAL, "甲", fingerprint(0), 0))));
        indexer.index(letters(List.of(clean(PORTAL, "甲乙", fingerprint(8), 60))));
        indexer.index(letters(List.of(clean(LIBRARY, "甲丙", fingerprint(12), 90))));
        assertThat(linked(LIBRARY)).isEqualTo(Ids.posting(OFFICIAL));
    }

    @Test
    void reposts_of_one_batch_see_each_other() {
        indexer.index(
                letters(List.of(clean(OFFICIAL, "甲", fingerprint(0), 0), clean(PORTAL, "甲乙", fingerprint(8), 60))));
        assertThat(linked(PORTAL)).isEqualTo(Ids.posting(OFFICIAL));
    }

    @Test
    void reposts_see_each_other_before_a_search_finds_them() {
        PostingIndexer lately = new PostingIndexer(documents, bands -> List.of());
        lately.index(letters(List.of(clean(OFFICIAL, "甲", fingerprint(0), 0))));
        lately.index(letters(List.of(clean(PORTAL, "甲乙", fingerprint(8), 60))));
        assertThat(linked(PORTAL)).isEqualTo(Ids.posting(OFFICIAL));
        assertThat(linked(OFFICIAL)).isEmpty();
    }

    @Test
    void of_reposts_that_arrive_at_once_one_is_the_first() {
        SameContent lately = new SameContent(bands -> List.of());
        List<CleanPosting> postings = IntStream.range(0, 64)
                .mapToObj(n -> clean("https://portal.example.com/" + n + ".html", "甲", fingerprint(0), 0))
                .toList();
        List<String> links = postings.parallelStream()
                .map(posting -> {
                    ObjectNode document = EventJson.mapper().createObjectNode();
                    lately.link(posting, document);
                    return document.path("sameContentAs").asText();
                })
                .distinct()
                .toList();
        assertThat(links).hasSize(2).contains("");
    }

    @Test
    void a_repost_of_what_a_posting_told_before_its_revision_is_not_linked_to_it() {
        PostingIndexer lately = new PostingIndexer(documents, bands -> List.of());
        lately.index(letters(List.of(clean(OFFICIAL, "甲", fingerprint(0), 0))));
        lately.index(letters(List.of(clean(OFFICIAL, "乙", fingerprint(64), 60))));
        lately.index(letters(List.of(clean(PORTAL, "甲", fingerprint(0), 90))));
        assertThat(linked(PORTAL)).isEmpty();
    }

    @Test
    void only_the_latest_are_kept_in_memory() {
        LatestPostings latest = new LatestPostings();
        for (int n = 0; n <= LatestPostings.MOST; n++) {
            latest.add(new SameContent.Known("" + n, fingerprint(0), Instant.EPOCH, null));
        }
        assertThat(latest.sharing(fingerprint(0).bands()))
                .hasSize(LatestPostings.MOST)
                .noneMatch(known -> known.id().equals("0"));
    }

    @Test
    void other_content_is_not_linked() {
        indexer.index(letters(List.of(clean(OFFICIAL, "甲", fingerprint(0), 0))));
        indexer.index(letters(List.of(clean(PORTAL, "乙", fingerprint(48), 60))));
        assertThat(linked(PORTAL)).isEmpty();
    }

    @Test
    void a_posting_is_not_linked_to_its_own_earlier_revision_nor_to_its_repost() {
        indexer.index(letters(List.of(clean(OFFICIAL, "甲", fingerprint(0), 0))));
        indexer.index(letters(List.of(clean(PORTAL, "甲乙", fingerprint(8), 60))));
        indexer.index(letters(List.of(clean(OFFICIAL, "甲丁", fingerprint(4), 90))));
        assertThat(linked(OFFICIAL)).isEmpty();
    }

    @Test
    void the_same_again_keeps_its_link() {
        indexer.index(letters(List.of(clean(OFFICIAL, "甲", fingerprint(0), 0))));
        indexer.index(letters(List.of(clean(PORTAL, "甲乙", fingerprint(8), 60))));
        indexer.index(letters(List.of(clean(PORTAL, "甲乙", fingerprint(8), 120))));
        assertThat(linked(PORTAL)).isEqualTo(Ids.posting(OFFICIAL));
    }

    private String linked(String url) {
        JsonNode posting = documents.all(Index.POSTINGS).get(Ids.posting(url));
        return posting.path("sameContentAs").asText();
    }

    /** A fingerprint whose first bins differ from those of the others. */
    private static Fingerprint fingerprint(int other) {
        byte[] bins = new byte[Fingerprint.BINS];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = (byte) (i < other ? 100 + other : 1 + i);
        }
        return Fingerprint.of(bins);
    }
}
