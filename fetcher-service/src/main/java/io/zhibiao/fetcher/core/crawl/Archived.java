package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.crawl.Outcome.Trouble;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.pages.Binary;
import io.zhibiao.fetcher.core.pages.Fingerprint;
import io.zhibiao.fetcher.core.pages.Refusal;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page out of an archive, as if it had been visited when it was captured. It is no news, as pages of a first pass are none; it
 * comes without attachments, and nothing is remembered of it but how far its archive has been read.
 *
 * @param visit the visit that could have brought it
 * @param outcome changed, unchanged or failed
 */
public record Archived(Visit visit, Outcome outcome) {
    /**
     * What a captured page comes to.
     *
     * @param archive the visit of its archive
     * @param link its address, and the date in it
     * @param known what is known of it by visits of its site
     */
    public static Archived of(
            Visit archive, ListLink link, Answer.Page page, @Nullable PageState known, Instant captured) {
        Visit visit =
                Visit.article(archive.source(), link, Validators.NONE, captured).ofFirstPass();
        return new Archived(visit, outcome(visit, page, known, captured));
    }

    private static Outcome outcome(Visit visit, Answer.Page page, @Nullable PageState known, Instant captured) {
        if (page.body().size() == 0) {
            return failed("empty page");
        }
        if (Binary.is(page.body())) {
            return failed("neither text nor document");
        }
        if (Refusal.in(page.body(), page.contentType()).isPresent()) {
            return failed("a refusal, not a page");
        }
        if (known != null && Fingerprint.of(page.body(), page.contentType()).equals(known.contentHash())) {
            return new Outcome.Unchanged(null);
        }
        return new Outcome.Changed(
                Judge.raw(visit, page.contentType(), page.body(), captured),
                page.body(),
                Judge.state(visit, null, Validators.NONE, captured, null));
    }

    private static Outcome failed(String reason) {
        return new Outcome.Failed(reason, Trouble.PAGE, null, null);
    }
}
