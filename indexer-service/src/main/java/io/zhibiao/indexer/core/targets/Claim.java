package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.ClaimValue;
import io.zhibiao.events.Evidence;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.Period;
import io.zhibiao.events.PostingRef;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a posting says of an indicator in a period: its first words of the kind, as later ones only repeat or explain them.
 *
 * @param stretch whether this is the higher aim of two
 * @param since when the posting was first seen to say anything of this kind about the period; a revision does not change it
 * @param valueSince when the posting was first seen to say this value
 */
public record Claim(
        String eventId,
        PostingRef posting,
        ClaimKind kind,
        boolean stretch,
        Period period,
        ClaimValue value,
        Evidence evidence,
        Instant since,
        Instant valueSince) {
    /** The claim an event makes, which must tell its period. */
    static Claim of(IndicatorEvent event, Period period) {
        return new Claim(
                event.id(),
                event.posting(),
                event.kind(),
                event.stretch(),
                period,
                ClaimValue.of(event),
                event.evidence(),
                event.posting().fetchedAt(),
                event.posting().fetchedAt());
    }

    /** The same claim as the successor of one in an earlier revision. */
    Claim after(Claim earlier) {
        Instant then = value.binds(earlier.value) ? earlier.valueSince : valueSince;
        return new Claim(eventId, posting, kind, stretch, period, value, evidence, earlier.since, then);
    }

    boolean by(String postingId) {
        return posting.id().equals(postingId);
    }

    /** What it is a claim of: of those with one slot in a posting the first is in force. */
    Slot slot() {
        return new Slot(kind, stretch, period);
    }

    /** Whether both say the same in the same revision; when it was fetched does not count. */
    boolean same(@Nullable Claim other) {
        return other != null
                && eventId.equals(other.eventId)
                && slot().equals(other.slot())
                && value.equals(other.value)
                && evidence.equals(other.evidence)
                && posting.revision().equals(other.posting.revision())
                && Objects.equals(posting.title(), other.posting.title())
                && posting.kind() == other.posting.kind();
    }

    /** A kind of claim about a period. */
    record Slot(ClaimKind kind, boolean stretch, Period period) {}
}
