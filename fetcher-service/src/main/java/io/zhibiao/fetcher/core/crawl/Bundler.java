package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PageBundle;
import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what an article and its attachments came to: a bundle to publish, nothing new, or that attachments which are unchanged
 * themselves are to be fetched again since others are not.
 *
 * <p>The hash that decides is that of the page and of all attachments that the last bundle held or this one would hold. One that
 * can't be had this time counts as it was. The page's validators are not kept, as a page that answers "not modified" says nothing
 * of its attachments.
 */
final class Bundler {
    private Bundler() {}

    static Outcome bundle(Visit visit, Gathering gathering, @Nullable PageState known, Instant now) {
        String hash = hash(gathering, true);
        if (known != null && hash.equals(known.contentHash())) {
            PageState state = Judge.state(visit, hash, Validators.NONE, now, known.lastChange());
            return new Outcome.Unchanged(state, answered(gathering, now));
        }
        return gathering.lacksBytes() ? new Outcome.Gathers(gathering.again()) : changed(visit, gathering, now);
    }

    private static Outcome changed(Visit visit, Gathering gathering, Instant now) {
        PageState state = Judge.state(visit, hash(gathering, false), Validators.NONE, now, now);
        List<PageState> attached = new ArrayList<>(answered(gathering, now));
        attached.addAll(leftOut(gathering, now));
        List<PageBundle.Part> parts = gathering.parts();
        if (parts.size() == 1) {
            Body body = gathering.page().body();
            return new Outcome.Changed(
                    Judge.raw(visit, gathering.page().contentType(), body, now), body, state, attached);
        }
        PageBundle bundle = new PageBundle(parts);
        Body body = new Body(bundle.bytes());
        return new Outcome.Changed(Judge.raw(visit, bundle.contentType(), body, now), body, state, attached);
    }

    /** The page's own hash where there are no attachments, as if it linked none. */
    private static String hash(Gathering gathering, boolean withLastTimes) {
        Stream<String> here = gathering.got().stream().map(g -> line(g.address(), g.hash()));
        Stream<String> before = gathering.missing().stream()
                .filter(m -> withLastTimes && m.known() != null)
                .map(m -> line(
                        m.address(),
                        m.known() == null ? "" : String.valueOf(m.known().contentHash())));
        List<String> lines = Stream.concat(here, before).sorted().toList();
        String all = gathering.fingerprint() + "\n" + String.join("\n", lines);
        return lines.isEmpty() ? gathering.fingerprint() : new Body(all.getBytes(StandardCharsets.UTF_8)).hash();
    }

    private static String line(String address, String hash) {
        return address + " " + hash;
    }

    private static List<PageState> answered(Gathering gathering, Instant now) {
        return gathering.got().stream()
                .map(g -> state(gathering, g.address(), g.hash(), g.validators(), now))
                .toList();
    }

    /** What is no part of the bundle is forgotten, so that it counts as new when it can be had again. */
    private static List<PageState> leftOut(Gathering gathering, Instant now) {
        return gathering.missing().stream()
                .filter(m -> m.known() != null)
                .map(m -> state(gathering, m.address(), null, Validators.NONE, now))
                .toList();
    }

    private static PageState state(
            Gathering gathering, String address, @Nullable String hash, Validators validators, Instant now) {
        return new PageState(
                gathering.key(address),
                gathering.article().source().id(),
                hash,
                validators.etag(),
                validators.lastModified(),
                0,
                now,
                null);
    }
}
