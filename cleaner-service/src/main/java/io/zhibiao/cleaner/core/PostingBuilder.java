package io.zhibiao.cleaner.core;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.layout.Assembly;
import io.zhibiao.cleaner.core.meta.ChineseDates;
import io.zhibiao.cleaner.core.meta.Kinds;
import io.zhibiao.cleaner.core.meta.Publishers;
import io.zhibiao.cleaner.core.meta.Sessions;
import io.zhibiao.cleaner.core.meta.Years;
import io.zhibiao.cleaner.core.page.Facts;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a posting together from what was read on one page. */
final class PostingBuilder {
    /** Fewer Chinese characters than this are a title at most: the text is a picture, an attachment, or missing. */
    private static final int FEWEST = 30;

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
        return build(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                PostingKind.OTHER,
                new Years(null, null),
                new Assembly("", List.of()),
                log,
                List.of("spam"));
    }

    /**
     * The posting of a page.
     *
     * @param all the passages before the chrome was dropped: labelled fields stand there
     * @param own the page's own passages; where they are no text, that of the attachments tells the metadata
     */
    CleanPosting posting(
            String title,
            Map<String, String> facts,
            List<Passage> all,
            List<Passage> own,
            Attachments attachments,
            RepairLog log) {
        Assembly shown = Assembly.of(own, title);
        Assembly assembly = attachments.behind(shown, title);
        boolean textIsAttached = Han.count(shown.text()) < FEWEST;
        List<Passage> passages = textIsAttached ? attachments.behind(own) : own;
        String text = textIsAttached ? assembly.text() : shown.text();
        Map<String, String> known =
                new HashMap<>(Facts.of(all.stream().limit(60).map(Passage::text).toList()));
        known.putAll(facts);
        PostingKind kind = Kinds.of(title, known, passages);
        LocalDate delivered = Sessions.deliveredOn(passages).orElse(null);
        Years years = Years.of(kind, title, delivered, text);
        String publisher = Publishers.find(known, passages).orElse(null);
        return build(
                title.isEmpty() ? null : title,
                publisher,
                known.get("number"),
                published(known).orElse(page.dateHint()),
                delivered,
                Sessions.session(passages).orElse(null),
                region(title, text, publisher, years.report()),
                kind,
                years,
                assembly,
                log,
                flags(assembly, attachments));
    }

    private static List<String> flags(Assembly assembly, Attachments attachments) {
        List<String> flags = new ArrayList<>(attachments.flags());
        if (Han.count(assembly.text()) < FEWEST) {
            flags.add("no_text");
        }
        return flags;
    }

    private @Nullable Region region(
            String title, String text, @Nullable String publisher, @Nullable Integer reportYear) {
        return regions.find(new RegionEvidence(title, text, page.regionHint(), publisher, reportYear))
                .orElse(null);
    }

    private static Optional<LocalDate> published(Map<String, String> facts) {
        for (String name : List.of("meta.pubdate", "meta.publishdate", "meta.article:published_time", "date")) {
            Optional<LocalDate> date = Optional.ofNullable(facts.get(name)).flatMap(ChineseDates::first);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private CleanPosting build(
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String documentNumber,
            @Nullable LocalDate published,
            @Nullable LocalDate delivered,
            @Nullable String session,
            @Nullable Region region,
            PostingKind kind,
            Years years,
            Assembly assembly,
            RepairLog log,
            List<String> flags) {
        String url = CanonicalUrl.of(page.url());
        return new CleanPosting(
                Ids.posting(url),
                Ids.revision(assembly.text()),
                url,
                title,
                publisher,
                documentNumber,
                published,
                delivered,
                session,
                region,
                kind,
                years.report(),
                years.target(),
                assembly.text(),
                assembly.blocks(),
                log.repairs(),
                flags,
                charset,
                page.sourceId(),
                page.id(),
                page.fetchedAt(),
                cleanedAt);
    }
}
