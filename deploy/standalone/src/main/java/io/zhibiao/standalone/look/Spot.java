package io.zhibiao.standalone.look;

import io.zhibiao.events.IndicatorEvent;
import java.util.List;

/**
 * A stretch of one line that claims stand on: one claim, or all those that overlap.
 *
 * @param start offset of its first UTF-16 unit in the posting's text
 * @param end offset behind the last one
 * @param pieces the stretch cut where a claim starts or ends, without gaps
 * @param events the claims, in text order
 */
record Spot(int start, int end, List<Piece> pieces, List<IndicatorEvent> events) {
    /** Characters that the same claims cover. */
    record Piece(int start, int end, ClaimMark mark) {}

    Spot {
        pieces = List.copyOf(pieces);
        events = List.copyOf(events);
    }

    /** Whether one of its claims asks for a look. */
    boolean doubtful() {
        return events.stream().anyMatch(event -> event.confidence() < ClaimsPage.SURE);
    }
}
