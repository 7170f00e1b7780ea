package io.zhibiao.cleaner.core;

import io.zhibiao.cleaner.core.gazette.Report;
import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.layout.Assembly;
import io.zhibiao.cleaner.core.meta.DocumentNumbers;
import io.zhibiao.cleaner.core.meta.Kinds;
import io.zhibiao.cleaner.core.meta.PublishedDates;
import io.zhibiao.cleaner.core.meta.Publishers;
import io.zhibiao.cleaner.core.meta.Sessions;
import io.zhibiao.cleaner.core.meta.Years;
import io.zhibiao.cleaner.core.mirror.Fingerprints;
import io.zhibiao.cleaner.core.page.Facts;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.region.RegionEvidence;
import io.zhibiao.cleaner.core.region.RegionFinder;
import io.zhibiao.cleaner.core.repair.RepairLog;
import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.Charset;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Ids;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a posting together from what was read on one page. */
final class PostingBuilder {
    /** Fewer Chinese characters than this are a title at most: the text is a picture, an attachment, or missing. */
    private static final int FEWEST = 30;

    /** Fields that a page has of the document it shows, not of each report in it. */
    private static final List<String> OF_THE_WHOLE = List.of("number", "category", "meta.columnname");

    private final RawPage page;
    private final @Nullable Charset charset;
    private final Instant cleanedAt;
    private final RegionFinder regions;

    PostingBuilder(RawPage page, @Nullable Charset charset, Instant cleanedAt, RegionFinder regions) {
        this.regions = regions;
        this.page = page;
        this.charset = charset;
        this.cleanedAt = cleanedAt;
    }

    /** The posting of a page that holds nothing but spam. */
    CleanPosting spam(RepairLog log) {
        Described described = new Described(
                null, null, null, null, null, null, null, PostingKind.OTHER, new Years(null, null), List.of("spam"));
        return build(address(1), described, new Assembly("", List.of()), log);
    }

    /**
     * The postings of a page. What the page says of its document as a whole says nothing of one report among several.
     *
     * @param reports what it holds, chrome dropped
     * @param page what it holds with its chrome and labelled fields
     * @param attachments what came with the page: part of the first report, which has the page's address
     */
    List<CleanPosting> postings(List<Report> reports, PageContent page, Attachments attachments, RepairLog log) {
        Map<String, String> known = facts(page);
        if (reports.size() > 1) {
            OF_THE_WHOLE.forEach(known::remove);
        }
        List<CleanPosting> postings = all(reports, known, null, attachments, log);
        if (postings.size() == 1) {
            return postings;
        }
        List<Region> named = postings.stream()
                .map(CleanPosting::region)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean some = postings.stream().anyMatch(posting -> posting.region() == null);
        return some && named.size() == 1 ? all(reports, known, named.get(0), attachments, log) : postings;
    }

    /** @param beside whose the reports beside are: that of one which names no place as well */
    private List<CleanPosting> all(
            List<Report> reports,
            Map<String, String> known,
            @Nullable Region beside,
            Attachments attachments,
            RepairLog log) {
        Attachments none = new Attachments(List.of());
        return reports.stream()
                .map(report -> posting(report, known, beside, report.number() == 1 ? attachments : none, log))
                .toList();
    }

    private static Map<String, String> facts(PageContent page) {
        Map<String, String> known = new HashMap<>(
                Facts.of(page.passages().stream().limit(60).map(Passage::text).toList()));
        known.putAll(Facts.of(page.around()));
        known.putAll(page.facts());
        return known;
    }

    /** Where the page's own passages are no text, that of the attachments tells the metadata. */
    private CleanPosting posting(
            Report report, Map<String, String> known, @Nullable Region beside, Attachments attachments, RepairLog log) {
        String title = report.title();
        Assembly shown = Assembly.of(report.passages(), title);
        Assembly assembly = attachments.behind(shown, title);
        boolean textIsAttached = !Han.hasAtLeast(FEWEST, shown.text());
        List<Passage> passages = textIsAttached ? attachments.behind(report.passages()) : report.passages();
        String text = textIsAttached ? assembly.text() : shown.text();
        PostingKind kind = Kinds.of(title, known, passages);
        LocalDate published = PublishedDates.find(known, page).orElse(null);
        LocalDate delivered = Sessions.deliveredOn(passages).orElse(null);
        Years years = Years.of(kind, title, delivered, text).or(kind, title, published, text);
        String publisher = Publishers.find(known, passages).orElse(null);
        Region region = region(title, text, publisher, years.report()).orElse(beside);
        Described described = new Described(
                title.isEmpty() ? null : title,
                publisher,
                DocumentNumbers.find(known, passages).orElse(null),
                published,
                delivered,
                Sessions.session(passages, region).orElse(null),
                region,
                kind,
                years,
                flags(assembly, attachments, published, delivered));
        return build(address(report.number()), described, assembly, log);
    }

    private static List<String> flags(
            Assembly assembly, Attachments attachments, @Nullable LocalDate published, @Nullable LocalDate delivered) {
        List<String> flags = new ArrayList<>(attachments.flags());
        if (!Han.hasAtLeast(FEWEST, assembly.text())) {
            flags.add("no_text");
        }
        if (published != null && delivered != null && published.isBefore(delivered)) {
            flags.add("doubt:published_on");
        }
        return flags;
    }

    /** The page's address; behind the first report of a gazette with the report's number. */
    private String address(int number) {
        String url = CanonicalUrl.of(page.url());
        return number == 1 ? url : url + "#" + number;
    }

    private Optional<Region> region(
            String title, String text, @Nullable String publisher, @Nullable Integer reportYear) {
        return regions.find(new RegionEvidence(title, text, page.regionHint(), publisher, reportYear));
    }

    private CleanPosting build(String url, Described described, Assembly assembly, RepairLog log) {
        List<String> flags = new ArrayList<>(described.flags());
        flags.addAll(log.doubts());
        if (page.backfill()) {
            flags.add("backfill");
        }
        return new CleanPosting(
                Ids.posting(url),
                Ids.revision(assembly.text()),
                url,
                described.title(),
                described.publisher(),
                described.documentNumber(),
                described.published(),
                described.delivered(),
                described.session(),
                described.region(),
                described.kind(),
                described.years().report(),
                described.years().target(),
                assembly.text(),
                assembly.blocks(),
                log.repairs(),
                flags,
                charset,
                Fingerprints.of(assembly.text()).orElse(null),
                page.sourceId(),
                page.id(),
                page.fetchedAt(),
                cleanedAt);
    }

    /** What a posting says of itself. */
    private record Described(
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String documentNumber,
            @Nullable LocalDate published,
            @Nullable LocalDate delivered,
            @Nullable String session,
            @Nullable Region region,
            PostingKind kind,
            Years years,
            List<String> flags) {}
}
