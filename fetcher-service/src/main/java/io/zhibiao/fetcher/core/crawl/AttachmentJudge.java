package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageBundle;
import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.crawl.Outcome.Trouble;
import io.zhibiao.fetcher.core.pages.Refusal;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Body;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what the answer to a request for an attachment means. One that can't be had never keeps its page back. */
final class AttachmentJudge {
    private static final int MOST_HOPS = 5;
    private static final int LOOKED_AT = 256;
    private static final Pattern NAME_PARAMETER = Pattern.compile("(?i)[?&]filename=([^&#]+)");
    private static final Pattern LAST_SEGMENT = Pattern.compile("/([^/?#]+)(?:[?#].*)?$");

    private AttachmentJudge() {}

    static Outcome judge(Visit visit, Gathering gathering, Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Page page
            when Judge.headerForbids(visit, page) -> new Outcome.Denied("X-Robots-Tag forbids it", true, null);
            case Answer.Page page -> page(gathering, page);
            case Answer.NotModified ignored -> notModified(gathering);
            case Answer.Moved moved -> moved(visit, gathering, moved.address(), now);
            case Answer.TooLarge large -> failed("attachment over " + large.limit() + " bytes", Trouble.PAGE);
            case Answer.Refused refused ->
                failed("status " + refused.status(), Judge.trouble(refused.status()), refused.retryAfter());
            case Answer.Forbidden forbidden -> new Outcome.Denied(forbidden.reason(), false, null);
            case Answer.Broken broken -> failed(broken.reason(), Trouble.HOST);
        };
    }

    private static Outcome page(Gathering gathering, Answer.Page page) {
        if (page.body().size() == 0) {
            return failed("empty attachment", Trouble.PAGE);
        }
        if (isMarkup(page.body())) {
            return Refusal.in(page.body(), null).filter(Refusal.BLOCKED::equals).isPresent()
                    ? failed("challenge of a firewall", Trouble.DOMAIN)
                    : failed("HTML in place of an attachment", Trouble.PAGE);
        }
        String address = gathering.next().address();
        PageBundle.Part part = new PageBundle.Part(
                address,
                Gathering.type(page.contentType()),
                name(address),
                page.body().bytes());
        return new Outcome.Gathers(
                gathering.with(new Gathering.Got(address, page.body().hash(), page.validators(), part)));
    }

    private static Outcome notModified(Gathering gathering) {
        PageState known = gathering.next().known();
        if (known == null || known.contentHash() == null) {
            return failed("status 304 without a condition", Trouble.PAGE);
        }
        String address = gathering.next().address();
        return new Outcome.Gathers(gathering.with(
                new Gathering.Got(address, known.contentHash(), gathering.next().validators(), null)));
    }

    private static Outcome moved(Visit visit, Gathering gathering, String target, Instant now) {
        if (visit.hops() >= MOST_HOPS) {
            return failed("more than " + MOST_HOPS + " redirects", Trouble.PAGE);
        }
        return gathering.isOfSite(target)
                ? new Outcome.Moved(visit.movedTo(target, now))
                : failed("redirect to another site", Trouble.PAGE);
    }

    /** Login pages and the like come with status 200 and any type: the bytes decide. */
    private static boolean isMarkup(Body body) {
        String start = new String(body.bytes(), 0, Math.min(body.size(), LOOKED_AT), StandardCharsets.ISO_8859_1);
        return start.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<");
    }

    private static @Nullable String name(String address) {
        Matcher parameter = NAME_PARAMETER.matcher(address);
        if (parameter.find()) {
            return decoded(parameter.group(1));
        }
        Matcher segment = LAST_SEGMENT.matcher(address);
        return segment.find() ? decoded(segment.group(1)) : null;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name; // a percent sign that begins no escape: the name as it stands
        }
    }

    private static Outcome failed(String reason, Trouble trouble) {
        return failed(reason, trouble, null);
    }

    private static Outcome failed(String reason, Trouble trouble, @Nullable Duration retryAfter) {
        return new Outcome.Failed(reason, trouble, retryAfter, null);
    }
}
