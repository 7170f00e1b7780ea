package io.zhibiao.fetcher.core.lists;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.zhibiao.fetcher.core.web.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** RSS and Atom. */
final class FeedList {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private FeedList() {}

    static Listing read(Body body, String address) throws UnreadableList {
        List<ListLink> links = parse(body).getEntries().stream()
                .flatMap(entry -> link(entry, address).stream())
                .toList();
        return new Listing(links, List.of());
    }

    private static SyndFeed parse(Body body) throws UnreadableList {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body.bytes()))) {
            return new SyndFeedInput().build(reader);
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw new UnreadableList("no feed", e);
        }
    }

    private static Optional<ListLink> link(SyndEntry entry, String base) {
        String target = entry.getLink() == null ? entry.getUri() : entry.getLink();
        return Anchors.absolute(base, target == null ? "" : target)
                .map(address -> new ListLink(
                        address,
                        entry.getTitle() == null ? "" : entry.getTitle().strip(),
                        date(entry)));
    }

    private static @Nullable LocalDate date(SyndEntry entry) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), CHINA);
    }
}
