package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.Topic;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.lists.Lists;
import io.zhibiao.fetcher.core.robots.RobotsTxt;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request that is to be made.
 *
 * @param source the source it is made for
 * @param purpose what the answer is read as
 * @param key canonical address of what was wanted first; stays the same over redirects
 * @param origin where the first request of the errand went; stays the same over redirects
 * @param address where the request goes
 * @param known validators of the copy we have
 * @param titleHint the article's title in the list
 * @param dateHint the article's date in the list
 * @param due not to be made before
 * @param page number of the list page within its list, from 1; 0 for articles
 * @param hops redirects followed so far
 * @param firstPass whether the article is met in its source's first pass, and so is no news
 * @param gathering the article that is being gathered; null for visits of other purposes
 */
public record Visit(
        Source source,
        Purpose purpose,
        String key,
        String origin,
        String address,
        Validators known,
        @Nullable String titleHint,
        @Nullable LocalDate dateHint,
        Instant due,
        int page,
        int hops,
        boolean firstPass,
        @Nullable Gathering gathering) {

    /** What a visit is for. */
    public enum Purpose {
        LIST,
        ARTICLE,
        ATTACHMENT,
        /** All that could be had of an article is here: no request is made. */
        BUNDLE,
        ROBOTS
    }

    /** The visit of a list page. */
    static Visit list(Source source, String address, int page, Validators known, Instant due) {
        return new Visit(
                source,
                Purpose.LIST,
                CanonicalUrl.of(address),
                address,
                address,
                known,
                null,
                null,
                due,
                page,
                0,
                false,
                null);
    }

    /** The visit of an article. */
    static Visit article(Source source, ListLink link, Validators known, Instant due) {
        String title = link.title().isBlank() ? null : link.title();
        String key = CanonicalUrl.of(link.address());
        String address = link.address();
        return new Visit(
                source, Purpose.ARTICLE, key, address, address, known, title, link.date(), due, 0, 0, false, null);
    }

    /** The visit of an article's attachment; before all others of its host, so that few articles are held half gathered. */
    Visit attachment(String attachment, Validators validators, Gathering with) {
        return new Visit(
                source,
                Purpose.ATTACHMENT,
                key,
                attachment,
                attachment,
                validators,
                titleHint,
                dateHint,
                Instant.EPOCH,
                0,
                0,
                firstPass,
                with);
    }

    /** The end of an article's gathering. */
    Visit bundle(Gathering done) {
        return new Visit(
                source,
                Purpose.BUNDLE,
                key,
                origin,
                address,
                Validators.NONE,
                titleHint,
                dateHint,
                due,
                0,
                hops,
                firstPass,
                done);
    }

    /** The request to make. */
    public Ask ask(Duration patience) {
        boolean robots = purpose == Purpose.ROBOTS;
        int limit = robots ? RobotsTxt.MOST_BYTES : gathering == null ? Topic.MAX_PAGE_BYTES : gathering.room();
        String post = purpose == Purpose.LIST ? Lists.post(source, page) : null;
        Validators validators = post == null ? known : Validators.NONE;
        return new Ask(
                address, validators, headers(), limit, robots, source.access().way(), patience, post);
    }

    /** The source's headers, where they belong: at hosts of its own domain. */
    Map<String, String> headers() {
        boolean own = Hosts.domain(address).equals(Hosts.domain(source.url()));
        return own ? source.access().headers() : Map.of();
    }

    /** The visit of robots.txt that comes before this one. */
    Visit robots(Instant now) {
        String file = address.replaceFirst("(?i)^(https?://[^/?#]+).*", "$1/robots.txt");
        String robots = CanonicalUrl.of(file);
        return new Visit(
                source, Purpose.ROBOTS, robots, file, file, Validators.NONE, null, null, now, 0, 0, false, null);
    }

    /** The same visit, of an article met in its source's first pass. */
    Visit ofFirstPass() {
        return new Visit(
                source, purpose, key, origin, address, known, titleHint, dateHint, due, page, hops, true, gathering);
    }

    /** The same errand, gone on with: there is more at its address than one visit takes. */
    public Visit goesOn(Instant now) {
        return new Visit(
                source, purpose, key, origin, address, known, titleHint, dateHint, now, page, hops, firstPass,
                gathering);
    }

    /** The same errand at another address. */
    Visit movedTo(String other, Instant now) {
        return new Visit(
                source, purpose, key, origin, other, known, titleHint, dateHint, now, page, hops + 1, firstPass,
                gathering);
    }
}
