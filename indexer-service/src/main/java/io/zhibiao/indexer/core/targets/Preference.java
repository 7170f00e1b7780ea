package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.PostingRef;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/**
 * Whom to believe when several postings speak of the same thing. The order is the same in whichever order they arrive.
 */
public final class Preference {
    /** Of aims the official site's is in force before a repost's, then the longest known. */
    static final Comparator<Claim> OF_AIMS = Comparator.comparing((Claim c) -> !official(c.posting()))
            .thenComparing(Claim::since)
            .thenComparing(c -> c.posting().id())
            .thenComparing(Claim::stretch);

    /** Of results the statistical bulletin's comes first, then the latest published. */
    static final Comparator<Claim> OF_RESULTS = Comparator.comparing(
                    (Claim c) -> c.posting().kind() != PostingKind.BULLETIN)
            .thenComparing(c -> !official(c.posting()))
            .thenComparing(c -> published(c.posting()), Comparator.reverseOrder())
            .thenComparing(Claim::since, Comparator.reverseOrder())
            .thenComparing(c -> c.posting().id());

    private Preference() {}

    static boolean isTarget(Claim claim) {
        return claim.kind() == ClaimKind.TARGET;
    }

    /** Whether a government's own site carries the posting. */
    public static boolean official(PostingRef posting) {
        try {
            String host = URI.create(posting.url()).getHost();
            return host != null && (host.toLowerCase(Locale.ROOT) + ".").endsWith(".gov.cn.");
        } catch (IllegalArgumentException e) {
            return false; // an address that is none is nobody's official site
        }
    }

    private static LocalDate published(PostingRef posting) {
        return posting.publishedOn() == null ? LocalDate.MIN : posting.publishedOn();
    }
}
