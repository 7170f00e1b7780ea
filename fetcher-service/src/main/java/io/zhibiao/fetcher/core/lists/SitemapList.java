package io.zhibiao.fetcher.core.lists;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import io.zhibiao.fetcher.core.web.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Sitemaps and indexes of sitemaps, plain or packed. */
final class SitemapList {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    /** The protocol's own limit for a sitemap, unpacked. */
    private static final int LARGEST = 50 * 1024 * 1024;

    private SitemapList() {}

    static Listing read(Body body) throws UnreadableList {
        try {
            // Where it came from is only used to refuse entries of other folders, which real sites have.
            URL anywhere = URI.create("http://sitemap.invalid/").toURL();
            byte[] sitemap = unpacked(body);
            return listing(new SiteMapParser(false).parseSiteMap(contentType(sitemap), sitemap, anywhere));
        } catch (IOException | UnknownFormatException e) {
            throw new UnreadableList("no sitemap", e);
        }
    }

    /** A sitemap is XML, or a plain list of addresses. */
    private static String contentType(byte[] sitemap) {
        return sitemap.length > 0 && sitemap[0] == 'h' ? "text/plain" : "application/xml";
    }

    private static Listing listing(AbstractSiteMap map) {
        return switch (map) {
            case SiteMapIndex index -> new Listing(List.of(), parts(index));
            case SiteMap urls ->
                new Listing(
                        urls.getSiteMapUrls().stream()
                                .filter(url -> isOfWeb(url.getUrl()))
                                .map(SitemapList::link)
                                .toList(),
                        List.of());
            default -> new Listing(List.of(), List.of());
        };
    }

    /** The sitemaps of an index, the one last changed first. */
    private static List<String> parts(SiteMapIndex index) {
        return index.getSitemaps().stream()
                .filter(map -> isOfWeb(map.getUrl()))
                .sorted(Comparator.comparing(SitemapList::lastModified).reversed())
                .map(map -> map.getUrl().toString())
                .toList();
    }

    private static Instant lastModified(AbstractSiteMap map) {
        return map.getLastModified() == null
                ? Instant.EPOCH
                : map.getLastModified().toInstant();
    }

    /** A sitemap may name anything, a file of this machine too. */
    private static boolean isOfWeb(URL url) {
        return url.getProtocol().toLowerCase(Locale.ROOT).startsWith("http");
    }

    private static ListLink link(SiteMapURL url) {
        Date date = url.getLastModified();
        return new ListLink(
                url.getUrl().toString(), "", date == null ? null : LocalDate.ofInstant(date.toInstant(), CHINA));
    }

    private static byte[] unpacked(Body body) throws IOException {
        byte[] bytes = body.bytes();
        if (bytes.length < 2 || (bytes[0] & 0xff) != GZIP_FIRST || (bytes[1] & 0xff) != GZIP_SECOND) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(LARGEST);
        }
    }
}
