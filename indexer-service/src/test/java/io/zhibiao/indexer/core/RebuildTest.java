package io.zhibiao.indexer.core;

import static io.zhibiao.indexer.core.Sample.letters;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Alert;
import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.PostingRef;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Write;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RebuildTest {
    private static final String URL = "https://www.linjiang.gov.cn/a.html";
    private static final List<Index> TAKEN_OVER =
            List.of(Index.EXTRACTIONS, Index.SERIES, Index.ALERTS, Index.COVERAGE, Index.SOURCES);

    private final MemoryDocuments from = new MemoryDocuments();
    private final MemoryDocuments to = new MemoryDocuments();
    private final IndicatorIndexer indexer = new IndicatorIndexer(
            from,
            new Outbox(from, a -> a.stream().map(Alert::id).collect(Collectors.toSet()), Clock.systemUTC()),
            Clock.systemUTC());
    private final Rebuild rebuild = new Rebuild(from, to, from);

    private static List<Object> first() {
        PostingRef posting = Sample.posting(URL, 1, 0);
        return Sample.extraction(
                posting,
                Sample.target(posting, 6.5, Bound.APPROX),
                Sample.claim(posting, ClaimKind.ACTUAL, "2023", 5.8));
    }

    private static List<Object> revised() {
        PostingRef posting = Sample.posting(URL, 2, 30);
        return Sample.extraction(
                posting,
                Sample.target(posting, 6, Bound.APPROX),
                Sample.claim(posting, ClaimKind.ESTIMATE, "2023", 5.9));
    }

    private List<Write.Put> documents() {
        List<Write.Put> all = new ArrayList<>();
        TAKEN_OVER.forEach(index ->
                from.all(index).forEach((id, document) -> all.add(new Write.Put(index, id, 1, document.deepCopy()))));
        return all;
    }

    private void assertEqual() {
        for (Index index : Index.values()) {
            assertThat(to.all(index)).as("%s", index).isEqualTo(from.all(index));
        }
    }

    @Test
    void all_is_as_it_was_with_the_history_of_revisions_that_the_topic_has_no_more() {
        indexer.index(letters(first()));
        indexer.index(letters(revised()));
        rebuild.takeOver(documents());
        rebuild.events(letters(revised()));
        assertEqual();
        assertThat(to.all(Index.TARGETS).values().iterator().next().path("history"))
                .hasSize(1);
    }

    @Test
    void events_that_were_withdrawn_do_not_come_back() {
        indexer.index(letters(first()));
        indexer.index(letters(revised()));
        rebuild.takeOver(documents());
        List<Object> all = new ArrayList<>(first());
        all.addAll(revised());
        rebuild.events(letters(all));
        assertEqual();
    }

    @Test
    void what_is_revised_meanwhile_is_caught_up_with() {
        indexer.index(letters(first()));
        rebuild.takeOver(documents());
        rebuild.events(letters(first()));
        indexer.index(letters(revised()));
        rebuild.catchUp(documents());
        assertEqual();
    }

    @Test
    void events_that_came_between_ledger_and_topic_are_caught_up_with() {
        indexer.index(letters(first()));
        rebuild.takeOver(documents());
        indexer.index(letters(revised()));
        List<Object> all = new ArrayList<>(first());
        all.addAll(revised());
        rebuild.events(letters(all));
        rebuild.catchUp(documents());
        assertEqual();
    }

    @Test
    void what_is_no_event_is_left_out() {
        Letter good = letters(first()).getFirst();
        Letter bad = new Letter(7, "x", good.headers(), new byte[] {1});
        assertThat(rebuild.events(List.of(good, bad)))
                .extracting(Rejection::number)
                .containsExactly(7);
    }
}
