package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.PageBundle;
import io.zhibiao.events.PageState;
import io.zhibiao.events.Topic;
import io.zhibiao.fetcher.core.pages.AttachmentLinks;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Validators;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article whose page is here and whose attachments are being fetched, one after the other. Until all are had or left out
 * nothing is published or stored, so that a stop in between only makes the article due again.
 *
 * @param article the visit that the page answered
 * @param page the page
 * @param fingerprint the page's own hash
 * @param wanted attachments to be asked for, in the order of the page
 * @param got attachments that were answered
 * @param missing attachments that are left out this time
 */
public record Gathering(
        Visit article,
        Answer.Page page,
        String fingerprint,
        List<Wanted> wanted,
        List<Got> got,
        List<Missing> missing) {
    /** Takes the closing line and the rounding of part heads. */
    private static final int ROOM_TO_CLOSE = 1_024;

    /** More than a part's head takes beside its address and name, which are at most twice its address. */
    private static final int HEAD = 1_024;

    private static final int LONGEST_TYPE = 200;

    public Gathering {
        wanted = List.copyOf(wanted);
        got = List.copyOf(got);
        missing = List.copyOf(missing);
    }

    /**
     * An attachment to be asked for.
     *
     * @param known what is known of it from the last bundle; null when it was not part of it
     */
    public record Wanted(String address, @Nullable PageState known) {
        Validators validators() {
            return known == null ? Validators.NONE : new Validators(known.etag(), known.lastModified());
        }
    }

    /**
     * An attachment that was answered.
     *
     * @param hash of its bytes
     * @param part the file; null when the server said that the copy of last time is still good
     */
    public record Got(String address, String hash, Validators validators, PageBundle.@Nullable Part part) {}

    /**
     * An attachment that is left out.
     *
     * @param known what is known of it from the last bundle; null when it was not part of it
     */
    public record Missing(String address, @Nullable PageState known, String reason) {}

    /** Begins when the source wants attachments and the page links some of its own site; at most the source's limit are wanted. */
    static Optional<Gathering> begin(Visit article, Answer.Page page, String fingerprint) {
        if (!article.source().attachments().wanted()) {
            return Optional.empty();
        }
        List<Wanted> wanted = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        int limit = article.source().attachments().limit();
        for (String address : AttachmentLinks.in(page, article.address())) {
            if (!isOfSite(article, address)) {
                missing.add(new Missing(address, null, "on another site"));
            } else if (wanted.size() == limit) {
                missing.add(new Missing(address, null, "more than " + limit + " attachments"));
            } else if (!address.equals(article.address())) {
                wanted.add(new Wanted(address, null));
            }
        }
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gathering(article, page, fingerprint, wanted, List.of(), missing));
    }

    /** Whether an address is of the article's site: its domain, with all its hosts. */
    boolean isOfSite(String address) {
        return isOfSite(article, address);
    }

    boolean isDone() {
        return wanted.isEmpty();
    }

    /** The attachment whose turn it is. */
    Wanted next() {
        return wanted.getFirst();
    }

    /** The visit of the attachment whose turn it is. */
    Visit visit() {
        return article.attachment(next().address(), next().validators(), this);
    }

    /** With what is known of the attachments from the last bundle. */
    Gathering recalling(PageStates states) {
        return with(wanted.stream().map(w -> recalled(w, states)).toList(), got, missing);
    }

    /** With the answer for the attachment whose turn it is. */
    Gathering with(Got answered) {
        return with(rest(), plus(got, answered), missing);
    }

    /** Without the attachment whose turn it is. */
    Gathering without(String reason) {
        return with(rest(), got, plus(missing, new Missing(next().address(), next().known(), reason)));
    }

    /** With those whose bytes are not here to be asked for once more, without condition. */
    Gathering again() {
        List<Wanted> bare = got.stream()
                .filter(g -> g.part() == null)
                .map(g -> new Wanted(g.address(), null))
                .toList();
        return with(bare, got.stream().filter(g -> g.part() != null).toList(), missing);
    }

    /** Whether bytes are missing that the server need not send for telling whether something changed. */
    boolean lacksBytes() {
        return got.stream().anyMatch(g -> g.part() == null);
    }

    /** The page, then the attachments that are here. */
    List<PageBundle.Part> parts() {
        List<PageBundle.Part> parts = new ArrayList<>();
        parts.add(new PageBundle.Part(
                article.address(), type(page.contentType()), null, page.body().bytes()));
        got.stream().map(Got::part).filter(Objects::nonNull).forEach(parts::add);
        return parts;
    }

    /** Bytes that the attachment whose turn it is may have; 0 when nothing more fits. */
    int room() {
        long used = parts().stream()
                .mapToLong(p -> p.body().length + (long) PageBundle.overhead(p))
                .sum();
        long head = HEAD + 12L * next().address().length();
        return (int) Math.max(0, Topic.MAX_PAGE_BYTES - used - head - ROOM_TO_CLOSE);
    }

    /** Bytes that are kept in memory. */
    long held() {
        return parts().stream().mapToLong(p -> p.body().length).sum();
    }

    /** The key of an attachment's state: its page's with its own address as fragment, so that it is no article's key. */
    String key(String address) {
        return article.key() + "#" + CanonicalUrl.of(address);
    }

    /** A content type for a part's head; null where a server sent one so long that it can be none. */
    static @Nullable String type(@Nullable String sent) {
        return sent == null || sent.length() > LONGEST_TYPE ? null : sent;
    }

    private Wanted recalled(Wanted wanted, PageStates states) {
        return states.get(key(wanted.address()))
                .filter(s -> s.contentHash() != null)
                .map(s -> new Wanted(wanted.address(), s))
                .orElse(wanted);
    }

    private List<Wanted> rest() {
        return wanted.subList(1, wanted.size());
    }

    private Gathering with(List<Wanted> nowWanted, List<Got> nowGot, List<Missing> nowMissing) {
        return new Gathering(article, page, fingerprint, nowWanted, nowGot, nowMissing);
    }

    private static boolean isOfSite(Visit article, String address) {
        return Hosts.domain(article.address()).equals(Hosts.domain(address));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
