package io.zhibiao.indexer.core.targets;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhibiao.events.Bound;
import io.zhibiao.events.PostingKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A posting that tells a target.
 *
 * @param official whether a government's own site carries it
 * @param fetchedAt when the revision was fetched
 * @param stance what it says, compared with the target in force
 */
public record Source(
        String postingId,
        String revision,
        String url,
        @Nullable String title,
        PostingKind kind,
        String sourceId,
        boolean official,
        @Nullable LocalDate publishedOn,
        Instant fetchedAt,
        String eventId,
        @Nullable Double value,
        @Nullable Double valueMax,
        String unit,
        Bound bound,
        String words,
        Stance stance) {
    static Source of(Claim claim, Claim inForce) {
        return new Source(
                claim.posting().id(),
                claim.posting().revision(),
                claim.posting().url(),
                claim.posting().title(),
                claim.posting().kind(),
                claim.posting().sourceId(),
                Preference.official(claim.posting()),
                claim.posting().publishedOn(),
                claim.posting().fetchedAt(),
                claim.eventId(),
                claim.value().value(),
                claim.value().valueMax(),
                claim.value().unit(),
                claim.value().bound(),
                claim.value().words(),
                Stance.of(claim, inForce));
    }

    /** How a source stands to the target in force. */
    public enum Stance {
        /** Its word is the target. */
        @JsonProperty("in_force")
        IN_FORCE,

        /** It tells the same. */
        @JsonProperty("mirror")
        MIRROR,

        /** It tells something else. */
        @JsonProperty("conflict")
        CONFLICT;

        private static Stance of(Claim claim, Claim inForce) {
            if (claim.by(inForce.posting().id())) {
                return IN_FORCE;
            }
            return claim.value().binds(inForce.value()) ? MIRROR : CONFLICT;
        }
    }
}
