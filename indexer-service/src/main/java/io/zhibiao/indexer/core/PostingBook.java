package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.coverage.ReportKey;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The postings of a batch as they are stored. A fetch that finds the content it found before leaves the document as it is, but
 * for {@code seenAt}: were that not told, an older revision that comes late would pass for the newer one.
 */
final class PostingBook {
    private static final String SEEN_AT = "seenAt";
    private static final String FIRST_SEEN_AT = "firstSeenAt";
    private static final String COVERAGE = "coverage";

    /** What the first fetch of a content told, and later ones of the same content do not change. */
    private static final List<String> OF_THE_FIRST = List.of("fetchedAt", "cleanedAt", "pageId", SameContent.FIELD);

    private static final List<String> FIELDS = List.of(
            Digest.FIELD, SEEN_AT, "fetchedAt", "cleanedAt", "pageId", SameContent.FIELD, COVERAGE, FIRST_SEEN_AT);

    private final Map<String, ObjectNode> known = new HashMap<>();

    PostingBook(Documents documents, List<Arrival<CleanPosting>> postings) {
        List<String> ids = postings.stream().map(p -> p.event().id()).distinct().toList();
        documents
                .find(Index.POSTINGS, ids, FIELDS)
                .forEach((id, stored) -> known.put(id, (ObjectNode) stored.document()));
    }

    /** Whether it is not known that the posting, or a later fetch of it, is stored. */
    boolean isNew(CleanPosting posting) {
        return seen(stored(posting)).isBefore(posting.fetchedAt());
    }

    private ObjectNode stored(CleanPosting posting) {
        return known.getOrDefault(posting.id(), EventJson.mapper().createObjectNode());
    }

    /** What its stored revision is counted as. */
    Optional<ReportKey> coverage(CleanPosting posting) {
        JsonNode coverage = stored(posting).path(COVERAGE);
        return coverage.isObject()
                ? Optional.of(EventJson.mapper().convertValue(coverage, ReportKey.class))
                : Optional.empty();
    }

    /** When it was fetched first. */
    Instant firstSeen(CleanPosting posting) {
        JsonNode first = stored(posting).path(FIRST_SEEN_AT);
        return first.isTextual() ? Instant.parse(first.asText()) : posting.fetchedAt();
    }

    /** The write that a posting needs; none where nothing is new, or something newer is known. */
    Optional<Write> take(CleanPosting posting, SameContent same) {
        ObjectNode stored = stored(posting);
        Instant seen = seen(stored);
        if (seen.isAfter(posting.fetchedAt())) {
            return Optional.empty();
        }
        ObjectNode document = Digest.document(posting);
        boolean repeated = stored.path(Digest.FIELD).equals(document.get(Digest.FIELD));
        if (repeated && seen.equals(posting.fetchedAt())) {
            return Optional.empty();
        }
        same.link(posting, document);
        if (repeated) {
            keep(stored, document);
        }
        return Optional.of(write(posting, document));
    }

    private static Instant seen(ObjectNode stored) {
        JsonNode seen = stored.has(SEEN_AT) ? stored.get(SEEN_AT) : stored.path("fetchedAt");
        return seen.isMissingNode() ? Instant.MIN : Instant.parse(seen.asText());
    }

    private static void keep(ObjectNode stored, ObjectNode document) {
        document.remove(OF_THE_FIRST);
        OF_THE_FIRST.stream().filter(stored::has).forEach(field -> document.set(field, stored.get(field)));
    }

    private Write write(CleanPosting posting, ObjectNode document) {
        document.put(FIRST_SEEN_AT, firstSeen(posting).toString());
        document.put(SEEN_AT, posting.fetchedAt().toString());
        ReportKey.of(posting)
                .ifPresent(key -> document.set(COVERAGE, EventJson.mapper().valueToTree(key)));
        known.put(posting.id(), document);
        return new Write.Put(Index.POSTINGS, posting.id(), posting.fetchedAt().toEpochMilli(), document);
    }
}
