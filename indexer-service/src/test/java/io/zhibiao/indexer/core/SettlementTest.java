package io.zhibiao.indexer.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Indicator;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingRef;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Stored;
import io.zhibiao.indexer.core.store.Write;
import io.zhibiao.indexer.core.targets.Claims;
import io.zhibiao.indexer.core.targets.Submission;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final int INDICATORS = 90;
    private static final Clock CLOCK = Clock.fixed(Sample.START, ZoneOffset.UTC);

    private final List<Integer> readAtOnce = new ArrayList<>();
    private final List<Integer> writtenAtOnce = new ArrayList<>();
    private final MemoryDocuments documents = new MemoryDocuments();
    private final Outbox outbox =
            new Outbox(documents, alerts -> alerts.stream().map(a -> a.id()).collect(Collectors.toSet()), CLOCK);

    /** As those are that many postings speak of: a service that restarts among them has a small heap. */
    @Test
    void largeSeriesAreReadAndWrittenFewAtATime() {
        settle(0, 50);
        readAtOnce.clear();
        writtenAtOnce.clear();
        settle(1, 50);
        assertThat(readAtOnce).hasSizeGreaterThanOrEqualTo(INDICATORS / 10).allMatch(n -> n <= 10);
        assertThat(writtenAtOnce).hasSizeGreaterThan(1).allMatch(n -> n <= 50);
        assertThat(documents.all(Index.SERIES)).hasSize(INDICATORS);
    }

    /** One after the other where each is longer than what may be read at a time. */
    @Test
    void hugeSeriesAreReadOneByOne() {
        settle(0, 600);
        readAtOnce.clear();
        settle(1, 600);
        assertThat(readAtOnce.stream().skip(1).limit(10)).containsOnly(1);
    }

    @Test
    void smallSeriesAreReadTogether() {
        settle(0, 1);
        readAtOnce.clear();
        writtenAtOnce.clear();
        settle(1, 1);
        assertThat(readAtOnce).startsWith(8, 16, 32);
        assertThat(writtenAtOnce).containsExactly(INDICATORS);
    }

    /** A posting that claims each indicator of so many years. */
    private void settle(int number, int years) {
        PostingRef posting = Sample.posting("https://www.linjiang.gov.cn/" + number + ".html", 1, number);
        List<IndicatorEvent> events = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            Indicator indicator = new Indicator("indicator_" + i, "指标" + i, "Indicator " + i, "national_accounts");
            for (int year = 0; year < years; year++) {
                String period = Integer.toString(2100 - year);
                events.add(Sample.claim(posting, indicator, ClaimKind.ACTUAL, period, 6, Bound.EQ, false, i));
            }
        }
        Settlement settlement = new Settlement(new Counting(documents, readAtOnce, writtenAtOnce), outbox, CLOCK);
        Claims.of(Sample.COUNTY, events)
                .forEach((key, claims) -> settlement.submit(key, new Submission(posting, claims)));
        settlement.run();
    }

    /** Tells how many series are read, and written, at once. */
    private record Counting(Documents documents, List<Integer> readAtOnce, List<Integer> writtenAtOnce)
            implements Documents {
        @Override
        public Map<String, Stored> find(Index index, Collection<String> ids) {
            if (index == Index.SERIES) {
                readAtOnce.add(ids.size());
            }
            return documents.find(index, ids);
        }

        @Override
        public Map<String, Stored> find(Index index, Collection<String> ids, List<String> fields) {
            return documents.find(index, ids, fields);
        }

        @Override
        public List<Outcome> write(List<? extends Write> writes) {
            int series =
                    (int) writes.stream().filter(w -> w.index() == Index.SERIES).count();
            if (series > 0) {
                writtenAtOnce.add(series);
            }
            return documents.write(writes);
        }
    }
}
