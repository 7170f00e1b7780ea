package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.fetcher.core.lists.Listing;
import io.zhibiao.fetcher.core.robots.RobotsTxt;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a visit came to. */
public sealed interface Outcome {
    /** A list page was read. */
    record Listed(Listing listing, Validators validators) implements Outcome {}

    /**
     * A new or changed article: the page is to be published first, then its state stored.
     *
     * @param attached the states of its attachments, to be stored before the page's own
     */
    record Changed(RawPage page, Body body, PageState state, List<PageState> attached) implements Outcome {
        public Changed {
            attached = List.copyOf(attached);
        }

        Changed(RawPage page, Body body, PageState state) {
            this(page, body, state, List.of());
        }
    }

    /**
     * The same as last time.
     *
     * @param state null for list pages
     * @param attached the states of its attachments
     */
    record Unchanged(@Nullable PageState state, List<PageState> attached) implements Outcome {
        public Unchanged {
            attached = List.copyOf(attached);
        }

        Unchanged(@Nullable PageState state) {
            this(state, List.of());
        }
    }

    /** An article is here, or one of its attachments; the others are to be fetched before it is published. */
    record Gathers(Gathering gathering) implements Outcome {}

    /** An article too large to travel: to be told as a dead letter first, then its state stored. */
    record Oversized(RawPage page, int limit, PageState state) implements Outcome {}

    /** The rules of a host were learnt. */
    record Learnt(RobotsTxt rules) implements Outcome {}

    /**
     * Not wanted: by the site's own word, or by ours.
     *
     * @param reason who forbids it
     * @param asked whether the host was asked for it
     * @param state the article's state with one failure more, to be remembered but not stored; null for list pages
     */
    record Denied(String reason, boolean asked, @Nullable PageState state) implements Outcome {}

    /** Elsewhere: the next visit of the same errand. */
    record Moved(Visit next) implements Outcome {}

    /**
     * No good answer.
     *
     * @param reason what was wrong, in a few constant words with the status
     * @param trouble who needs rest after it
     * @param retryAfter how long the server asked to be left alone
     * @param state the article's state with one failure more; null for list pages
     */
    record Failed(
            String reason,
            Trouble trouble,
            @Nullable Duration retryAfter,
            @Nullable PageState state) implements Outcome {}

    /** How far a failure reaches. */
    enum Trouble {
        /** The page alone. */
        PAGE,
        /** The host: it is slow, broken or asks for patience. */
        HOST,
        /** The domain: its firewall speaks, and firewalls are city-wide. */
        DOMAIN
    }
}
