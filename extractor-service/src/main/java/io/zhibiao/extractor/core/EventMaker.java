package io.zhibiao.extractor.core;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Evidence;
import io.zhibiao.events.Ids;
import io.zhibiao.events.Indicator;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.Measure;
import io.zhibiao.events.PostingRef;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.Draft;
import io.zhibiao.extractor.core.outline.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what the rules read into events: ids, evidence, names of the catalogue. */
final class EventMaker {
    private final CleanPosting posting;
    private final PostingRef ref;
    private final String catalogueVersion;
    private final Instant extractedAt;
    private final List<IndicatorEvent> events = new ArrayList<>();
    private final Map<Like, Integer> like = new HashMap<>();
    private String quote = "";
    private int quoteStart;
    private int quoteEnd;

    EventMaker(CleanPosting posting, String catalogueVersion, Instant extractedAt) {
        this.posting = posting;
        this.ref = posting.ref();
        this.catalogueVersion = catalogueVersion;
        this.extractedAt = extractedAt;
    }

    List<IndicatorEvent> events() {
        return events;
    }

    void add(Draft draft, Line line) {
        Indicator indicator = indicator(draft);
        Evidence evidence = new Evidence(
                quote(draft),
                posting.text().substring(draft.start(), draft.end()),
                draft.start(),
                draft.end(),
                line.section(),
                line.block());
        events.add(new IndicatorEvent(
                id(draft, indicator),
                ref,
                draft.region(),
                indicator,
                draft.subject().surface(),
                draft.kind(),
                draft.measure(),
                draft.value(),
                draft.max(),
                draft.unit(),
                draft.bound(),
                draft.stretch(),
                draft.period(),
                evidence,
                draft.rule(),
                catalogueVersion,
                draft.confidence(),
                extractedAt));
    }

    /** The clause; claims of one clause share its text. */
    private String quote(Draft draft) {
        if (draft.quoteStart() != quoteStart || draft.quoteEnd() != quoteEnd) {
            quoteStart = draft.quoteStart();
            quoteEnd = draft.quoteEnd();
            quote = posting.text().substring(quoteStart, quoteEnd).strip();
        }
        return quote;
    }

    private static Indicator indicator(Draft draft) {
        @Nullable Entry entry = draft.subject().entry();
        if (entry == null) {
            return Indicator.byWords(draft.subject().surface());
        }
        return entry.published()
                ? entry.indicator()
                : Indicator.byWords(entry.indicator().name());
    }

    private String id(Draft draft, Indicator indicator) {
        Like claim = new Like(
                indicator.key(),
                draft.measure(),
                draft.kind(),
                draft.period() == null ? "" : draft.period().label(),
                draft.region().key());
        int number = like.merge(claim, 1, Integer::sum) - 1;
        return Ids.event(
                posting.id(), indicator, draft.measure(), draft.kind(), draft.period(), draft.region(), number);
    }

    /** What claims agree in that are told apart by their number. */
    private record Like(String indicator, Measure measure, ClaimKind kind, String period, String region) {}
}
