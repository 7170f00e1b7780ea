package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.Ids;
import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.fetcher.core.crawl.Outcome.Trouble;
import io.zhibiao.fetcher.core.crawl.Visit.Purpose;
import io.zhibiao.fetcher.core.lists.Listing;
import io.zhibiao.fetcher.core.lists.Lists;
import io.zhibiao.fetcher.core.lists.UnreadableList;
import io.zhibiao.fetcher.core.pages.Binary;
import io.zhibiao.fetcher.core.pages.Fingerprint;
import io.zhibiao.fetcher.core.pages.Refusal;
import io.zhibiao.fetcher.core.robots.MetaRobots;
import io.zhibiao.fetcher.core.robots.RobotsHeader;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what an answer means. A pure function of visit, what was known, and answer. */
public final class Judge {
    private static final int MOST_HOPS = 5;
    private static final int OK = 200;
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final String TOO_LARGE = "too-large";
    private static final Body NO_BODY = new Body(new byte[0]);

    private Judge() {}

    /** The outcome of a visit; {@code known} is the article's state, null when it was never visited. */
    public static Outcome judge(Visit visit, @Nullable PageState known, Answer answer, Instant now) {
        if (visit.purpose() == Purpose.ATTACHMENT && visit.gathering() != null) {
            return AttachmentJudge.judge(visit, visit.gathering(), answer, now);
        }
        return visit.purpose() == Purpose.ROBOTS
                ? RobotsJudge.judge(visit, answer, now)
                : judgePage(visit, known, answer, now);
    }

    /** The outcome of an article whose attachments are here or left out; no request is made. */
    public static Outcome bundle(Visit visit, Gathering gathering, @Nullable PageState known, Instant now) {
        return Bundler.bundle(visit, gathering, known, now);
    }

    /** The outcome of a visit that is not to be made. */
    static Outcome denied(Visit visit, @Nullable PageState known, String reason, Instant now) {
        return new Outcome.Denied(reason, false, failedOnceMore(visit, known, now));
    }

    private static Outcome judgePage(Visit visit, @Nullable PageState known, Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Page page
            when metaForbids(visit, page) -> deniedByPage(visit, known, "robots meta tag forbids it", now);
            case Answer.Page page
            when headerForbids(visit, page) -> deniedByPage(visit, known, "X-Robots-Tag forbids it", now);
            case Answer.Page page ->
                visit.purpose() == Purpose.LIST ? list(visit, page, now) : article(visit, known, page, now);
            case Answer.NotModified ignored -> new Outcome.Unchanged(unchanged(visit, known, now));
            case Answer.Moved moved -> moved(visit, known, moved, now);
            case Answer.TooLarge large -> tooLarge(visit, known, large, now);
            case Answer.Refused refused -> refused(visit, known, refused, now);
            case Answer.Forbidden forbidden -> denied(visit, known, forbidden.reason(), now);
            case Answer.Broken broken -> failed(visit, known, broken.reason(), Trouble.HOST, null, now);
        };
    }

    private static Outcome deniedByPage(Visit visit, @Nullable PageState known, String reason, Instant now) {
        return new Outcome.Denied(reason, true, failedOnceMore(visit, known, now));
    }

    private static boolean metaForbids(Visit visit, Answer.Page page) {
        if (visit.source().access().againstRobots()) {
            return false;
        }
        return visit.purpose() == Purpose.LIST
                ? MetaRobots.forbidsFollowing(page.body())
                : MetaRobots.forbidsKeeping(page.body());
    }

    static boolean headerForbids(Visit visit, Answer.Page page) {
        if (visit.source().access().againstRobots()) {
            return false;
        }
        return visit.purpose() == Purpose.LIST
                ? RobotsHeader.forbidsFollowing(page.robots())
                : RobotsHeader.forbidsKeeping(page.robots());
    }

    private static Outcome list(Visit visit, Answer.Page page, Instant now) {
        if (page.body().size() == 0) {
            return failed(visit, null, "empty page", Trouble.PAGE, null, now);
        }
        try {
            Listing listing = Lists.read(visit.source(), visit.address(), page.body());
            return listing.isBare()
                    ? refusal(visit, null, page, now).orElse(new Outcome.Listed(listing, page.validators()))
                    : new Outcome.Listed(listing, page.validators());
        } catch (UnreadableList e) {
            return refusal(visit, null, page, now)
                    .orElseGet(() ->
                            failed(visit, null, "list can't be read: " + e.getMessage(), Trouble.PAGE, null, now));
        }
    }

    private static Outcome article(Visit visit, @Nullable PageState known, Answer.Page page, Instant now) {
        if (page.body().size() == 0) {
            return failed(visit, known, "empty page", Trouble.PAGE, null, now);
        }
        if (visit.hops() > 0 && Refusal.isPlaceOfMissing(visit.address()) && !Refusal.isPlaceOfMissing(visit.key())) {
            return failed(visit, known, "redirect to where sites send for what is gone", Trouble.PAGE, null, now);
        }
        if (Binary.is(page.body())) {
            return failed(visit, known, "neither text nor document", Trouble.PAGE, null, now);
        }
        Optional<Outcome> refusal = refusal(visit, known, page, now);
        return refusal.isPresent() ? refusal.get() : compared(visit, known, page, now);
    }

    private static Outcome compared(Visit visit, @Nullable PageState known, Answer.Page page, Instant now) {
        String hash = Fingerprint.of(page.body(), page.contentType());
        Optional<Gathering> gathering = Gathering.begin(visit, page, hash);
        if (gathering.isPresent()) {
            return new Outcome.Gathers(gathering.get());
        }
        if (known != null && hash.equals(known.contentHash())) {
            return new Outcome.Unchanged(state(visit, hash, page.validators(), now, known.lastChange()));
        }
        return new Outcome.Changed(
                raw(visit, page.contentType(), page.body(), now),
                page.body(),
                state(visit, hash, page.validators(), now, now));
    }

    private static Optional<Outcome> refusal(Visit visit, @Nullable PageState known, Answer.Page page, Instant now) {
        return Refusal.in(page.body(), page.contentType()).map(refusal -> switch (refusal) {
            case BLOCKED -> failed(visit, known, "challenge of a firewall", Trouble.DOMAIN, null, now);
            case NOT_FOUND -> failed(visit, known, "says not found", Trouble.PAGE, null, now);
            case NOTHING -> failed(visit, known, "shows nothing", Trouble.PAGE, null, now);
        });
    }

    private static Outcome tooLarge(Visit visit, @Nullable PageState known, Answer.TooLarge large, Instant now) {
        if (visit.purpose() == Purpose.LIST) {
            return failed(visit, known, "list page over " + large.limit() + " bytes", Trouble.PAGE, null, now);
        }
        if (known != null && TOO_LARGE.equals(known.contentHash())) {
            return new Outcome.Unchanged(state(visit, TOO_LARGE, large.validators(), now, known.lastChange()));
        }
        return new Outcome.Oversized(
                raw(visit, large.contentType(), NO_BODY, now),
                large.limit(),
                state(visit, TOO_LARGE, large.validators(), now, now));
    }

    private static Outcome moved(Visit visit, @Nullable PageState known, Answer.Moved moved, Instant now) {
        return visit.hops() >= MOST_HOPS
                ? failed(visit, known, "more than " + MOST_HOPS + " redirects", Trouble.PAGE, null, now)
                : new Outcome.Moved(visit.movedTo(moved.address(), now));
    }

    private static Outcome refused(Visit visit, @Nullable PageState known, Answer.Refused refused, Instant now) {
        int status = refused.status();
        return failed(visit, known, "status " + status, trouble(status), refused.retryAfter(), now);
    }

    static Trouble trouble(int status) {
        if (Refusal.isWall(status)) {
            return Trouble.DOMAIN;
        }
        return status == TOO_MANY || status == TIMED_OUT || status >= SERVER_ERROR ? Trouble.HOST : Trouble.PAGE;
    }

    private static Outcome failed(
            Visit visit,
            @Nullable PageState known,
            String reason,
            Trouble trouble,
            @Nullable Duration retryAfter,
            Instant now) {
        return new Outcome.Failed(reason, trouble, retryAfter, failedOnceMore(visit, known, now));
    }

    private static @Nullable PageState unchanged(Visit visit, @Nullable PageState known, Instant now) {
        if (visit.purpose() == Purpose.LIST || known == null) {
            return null;
        }
        return new PageState(
                known.url(),
                visit.source().id(),
                known.contentHash(),
                known.etag(),
                known.lastModified(),
                0,
                now,
                known.lastChange(),
                known.address(),
                false);
    }

    private static @Nullable PageState failedOnceMore(Visit visit, @Nullable PageState known, Instant now) {
        if (visit.purpose() == Purpose.LIST || visit.purpose() == Purpose.ATTACHMENT) {
            return null;
        }
        PageState before = Objects.requireNonNullElseGet(
                known, () -> state(visit, null, Validators.NONE, now, null).at(visit.origin()));
        return new PageState(
                before.url(),
                visit.source().id(),
                before.contentHash(),
                before.etag(),
                before.lastModified(),
                before.failures() + 1,
                now,
                before.lastChange(),
                before.address(),
                false);
    }

    static PageState state(
            Visit visit, @Nullable String hash, Validators validators, Instant now, @Nullable Instant lastChange) {
        return new PageState(
                        visit.key(),
                        visit.source().id(),
                        hash,
                        validators.etag(),
                        validators.lastModified(),
                        0,
                        now,
                        lastChange)
                .at(visit.address());
    }

    static RawPage raw(Visit visit, @Nullable String contentType, Body body, Instant now) {
        return new RawPage(
                Ids.page(visit.key(), body.bytes()),
                visit.key(),
                visit.address(),
                OK,
                contentType,
                visit.source().id(),
                visit.source().region(),
                visit.titleHint(),
                visit.dateHint(),
                visit.firstPass(),
                now);
    }
}
