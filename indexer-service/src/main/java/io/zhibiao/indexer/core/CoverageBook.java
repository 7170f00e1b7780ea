package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.coverage.Report;
import io.zhibiao.indexer.core.coverage.ReportKey;
import io.zhibiao.indexer.core.store.Contended;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Stored;
import io.zhibiao.indexer.core.store.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Some coverage documents: read once, changed in memory, written if nobody else wrote them meanwhile. For one thread. */
final class CoverageBook {
    private static final String STATE = "state";

    private final Documents documents;
    private final Map<String, Stored> stored;
    private final Map<String, Report> present = new HashMap<>();
    private final Map<String, Report> known = new HashMap<>();

    CoverageBook(Documents documents, Collection<ReportKey> keys) {
        this.documents = documents;
        this.stored = documents.find(
                Index.COVERAGE, keys.stream().map(ReportKey::id).distinct().toList());
        keys.forEach(key -> known.put(key.id(), read(key)));
        present.putAll(known);
    }

    private Report read(ReportKey key) {
        Stored document = stored.get(key.id());
        return document == null
                ? Report.unknown(key)
                : EventJson.mapper().convertValue(document.document().get(STATE), Report.class);
    }

    Report of(ReportKey key) {
        return present.getOrDefault(key.id(), Report.unknown(key));
    }

    void change(ReportKey key, UnaryOperator<Report> change) {
        present.put(key.id(), change.apply(of(key)));
    }

    /**
     * Stores those that tell something else now.
     *
     * @throws Contended when another instance wrote one of them meanwhile
     */
    void write() {
        List<Write> writes = new ArrayList<>();
        present.values().stream().filter(this::differs).forEach(r -> writes.add(write(r)));
        List<Outcome> outcomes = documents.write(writes);
        for (int i = 0; i < outcomes.size(); i++) {
            outcomes.get(i).requireDone("coverage " + writes.get(i).id());
        }
    }

    private boolean differs(Report report) {
        return !report.equals(known.get(report.key().id()));
    }

    private Write write(Report report) {
        String id = report.key().id();
        Stored before = stored.get(id);
        return before == null
                ? new Write.Create(Index.COVERAGE, id, document(report))
                : new Write.Replace(Index.COVERAGE, id, before.seqNo(), before.primaryTerm(), document(report));
    }

    private static ObjectNode document(Report report) {
        ObjectNode document = EventJson.mapper().createObjectNode();
        document.set("region", EventJson.mapper().valueToTree(report.key().region()));
        document.put("year", report.key().year());
        document.set("kind", EventJson.mapper().valueToTree(report.key().kind()));
        document.set("status", EventJson.mapper().valueToTree(report.status()));
        report.postings().keySet().forEach(document.putArray("postings")::add);
        report.sourceIds().forEach(document.putArray("sourceId")::add);
        document.set("firstPublishedOn", EventJson.mapper().valueToTree(report.firstPublishedOn()));
        document.set("firstSeenAt", EventJson.mapper().valueToTree(report.firstSeenAt()));
        document.set("expectedBy", EventJson.mapper().valueToTree(report.expectedBy()));
        document.set(STATE, EventJson.mapper().valueToTree(report));
        return document;
    }
}
