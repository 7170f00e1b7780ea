package io.zhibiao.indexer.core;

import io.zhibiao.events.EventType;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.PostingExtracted;
import io.zhibiao.indexer.core.store.Documents;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Stores indicator events, and at a posting's marker withdraws what it no longer claims and decides the targets. All of it can
 * be done again with the same messages, at any time and by several instances at once, and then changes nothing.
 */
public final class IndicatorIndexer {
    private final Documents documents;
    private final Outbox outbox;
    private final Clock clock;

    public IndicatorIndexer(Documents documents, Outbox outbox, Clock clock) {
        this.documents = documents;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores a batch; all but the rejected are durable when this returns. To be called again with the same batch after a fault.
     *
     * @throws io.zhibiao.indexer.core.store.Unavailable when the store can't take it now
     */
    public List<Rejection> index(List<Letter> letters) {
        List<Rejection> rejections = new ArrayList<>();
        for (Round round : Round.split(read(letters, rejections))) {
            new RoundWork(documents, outbox, clock, round, rejections).run();
        }
        return rejections;
    }

    /**
     * Delivers alerts that a crash left in these series.
     *
     * @throws io.zhibiao.indexer.core.store.Unavailable when the store can't take it now
     */
    public void deliver(Collection<String> seriesIds) {
        Settlement settlement = new Settlement(documents, outbox, clock);
        seriesIds.forEach(settlement::visit);
        settlement.run();
    }

    private static List<Arrival<?>> read(List<Letter> letters, List<Rejection> rejections) {
        List<Arrival<?>> messages = new ArrayList<>(letters.size());
        for (Letter letter : letters) {
            try {
                messages.add(new Arrival<>(letter.number(), read(letter)));
            } catch (InvalidEvent e) {
                rejections.add(Rejection.of(letter.number(), e));
            }
        }
        return messages;
    }

    private static Object read(Letter letter) {
        return letter.type().equals(EventType.POSTING_EXTRACTED.id()) ? marker(letter) : claim(letter);
    }

    private static PostingExtracted marker(Letter letter) {
        PostingExtracted marker = letter.read(EventType.POSTING_EXTRACTED, PostingExtracted.class);
        Terms.checkIds(marker);
        return marker;
    }

    private static IndicatorEvent claim(Letter letter) {
        IndicatorEvent event = letter.read(EventType.INDICATOR_CLAIMED, IndicatorEvent.class);
        Terms.checkIds(event);
        if (letter.size() > Terms.LONGEST) {
            Terms.check(event);
        }
        return event;
    }
}
