package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.EventType;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Reposts;
import io.zhibiao.indexer.core.store.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stores cleaned postings, reposts linked to the first of them. The same posting again, a replay or an older fetch changes nothing. Thread-safe, as its store is.
 */
public final class PostingIndexer {
    private final Documents documents;
    private final Reposts reposts;

    public PostingIndexer(Documents documents, Reposts reposts) {
        this.documents = documents;
        this.reposts = reposts;
    }

    /**
     * Stores a batch; all but the rejected are durable when this returns. To be called again with the same batch after a fault.
     *
     * @throws io.zhibiao.indexer.core.store.Unavailable when the store can't take it now
     */
    public List<Rejection> index(List<Letter> letters) {
        List<Rejection> rejections = new ArrayList<>();
        List<Arrival<CleanPosting>> postings = read(letters, rejections);
        List<Arrival<Write>> changes = changes(postings);
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

    private List<Arrival<Write>> changes(List<Arrival<CleanPosting>> postings) {
        Map<String, String> digests = new HashMap<>(documents.digests(
                Index.POSTINGS,
                postings.stream().map(p -> p.event().id()).distinct().toList()));
        SameContent same = new SameContent(reposts);
        List<Arrival<Write>> changes = new ArrayList<>();
        for (Arrival<CleanPosting> posting : postings) {
            ObjectNode document = Digest.document(posting.event());
            String digest = document.get(Digest.FIELD).asText();
            if (!digest.equals(digests.put(posting.event().id(), digest))) {
                same.link(posting.event(), document);
                changes.add(posting.with(put(posting.event(), document)));
            }
        }
        return changes;
    }

    private static Write put(CleanPosting posting, ObjectNode document) {
        return new Write.Put(Index.POSTINGS, posting.id(), posting.fetchedAt().toEpochMilli(), document);
    }
}
