package io.zhibiao.indexer.core;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.indexer.core.coverage.Report;
import io.zhibiao.indexer.core.coverage.ReportKey;
import io.zhibiao.indexer.core.store.Documents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells coverage what a batch's postings are. It does so before they are stored: a crash in between finds them new again, and
 * tells the same once more.
 */
final class PostingCoverage {
    private final Documents documents;

    PostingCoverage(Documents documents) {
        this.documents = documents;
    }

    void tell(List<Arrival<CleanPosting>> postings, PostingBook book) {
        Map<String, CleanPosting> latest = new LinkedHashMap<>();
        for (Arrival<CleanPosting> posting : postings) {
            if (book.isNew(posting.event())) {
                latest.merge(posting.event().id(), posting.event(), PostingCoverage::later);
            }
        }
        change(List.copyOf(latest.values()), book);
    }

    private static CleanPosting later(CleanPosting a, CleanPosting b) {
        return b.fetchedAt().isBefore(a.fetchedAt()) ? a : b;
    }

    private void change(List<CleanPosting> postings, PostingBook book) {
        List<ReportKey> keys = new ArrayList<>();
        postings.forEach(p -> {
            ReportKey.of(p).ifPresent(keys::add);
            book.coverage(p).ifPresent(keys::add);
        });
        CoverageBook coverage = new CoverageBook(documents, keys);
        for (CleanPosting posting : postings) {
            book.coverage(posting).ifPresent(before -> coverage.change(before, c -> c.without(posting.id())));
            ReportKey.of(posting)
                    .ifPresent(key -> coverage.change(key, c -> c.with(posting.id(), published(posting, book))));
        }
        coverage.write();
    }

    private static Report.Published published(CleanPosting posting, PostingBook book) {
        return new Report.Published(posting.publishedOn(), book.firstSeen(posting), posting.sourceId());
    }
}
