package io.zhibiao.indexer.core;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.EventType;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Reposts;
import io.zhibiao.indexer.core.store.Write;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores cleaned postings, reposts linked to the first of them. The same posting again or an older fetch changes nothing, the same content
 * fetched later nothing but when it was seen last. Thread-safe, as its store is.
 */
public final class PostingIndexer {
    private final Documents documents;
    private final SameContent same;

    public PostingIndexer(Documents documents, Reposts reposts) {
        this.documents = documents;
        this.same = new SameContent(reposts);
    }

    /**
     * Stores a batch; all but the rejected are durable when this returns. To be called again with the same batch after a fault.
     *
     * @throws io.zhibiao.indexer.core.store.Unavailable when the store can't take it now
     */
    public List<Rejection> index(List<Letter> letters) {
        List<Rejection> rejections = new ArrayList<>();
        List<Arrival<CleanPosting>> postings = read(letters, rejections);
        PostingBook book = new PostingBook(documents, postings);
        new PostingCoverage(documents).tell(postings, book);
        List<Arrival<Write>> changes = changes(postings, book);
        List<Outcome> outcomes =
                documents.write(changes.stream().map(Arrival::event).toList());
        Arrival.refused(changes, outcomes, rejections);
        return rejections;
    }

    private static List<Arrival<CleanPosting>> read(List<Letter> letters, List<Rejection> rejections) {
        List<Arrival<CleanPosting>> postings = new ArrayList<>(letters.size());
        for (Letter letter : letters) {
            try {
                postings.add(
                        new Arrival<>(letter.number(), letter.read(EventType.POSTING_CLEANED, CleanPosting.class)));
            } catch (InvalidEvent e) {
                rejections.add(Rejection.of(letter.number(), e));
            }
        }
        return postings;
    }

    private List<Arrival<Write>> changes(List<Arrival<CleanPosting>> postings, PostingBook book) {
        List<Arrival<Write>> changes = new ArrayList<>();
        for (Arrival<CleanPosting> posting : postings) {
            book.take(posting.event(), same).ifPresent(write -> changes.add(posting.with(write)));
        }
        return changes;
    }
}
