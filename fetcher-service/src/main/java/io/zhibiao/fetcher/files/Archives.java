package io.zhibiao.fetcher.files;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.crawl.Archived;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Outcome;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.crawl.Visit;
import io.zhibiao.fetcher.core.lists.Dates;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.lists.Lists;
import io.zhibiao.fetcher.core.sources.ListKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads archives slice by slice, so that a stop has to wait for no more than one. Of an archive it is remembered how far it was
 * read, and of its pages nothing: memory does not grow with the file. What was published since the last slice is published again
 * after a crash, under the same ids.
 */
public final class Archives implements AutoCloseable {
    private static final Duration SLICE = Duration.ofSeconds(5);

    private final PageStates states;
    private final Outlet outlet;
    private final CrawlLog log;
    private final Clock clock;
    private final Map<Path, OpenArchive> open = new HashMap<>();

    public Archives(PageStates states, Outlet outlet, CrawlLog log, Clock clock) {
        this.states = states;
        this.outlet = outlet;
        this.log = log;
        this.clock = clock;
    }

    /** Reads the next slice: moved on when more is left, unchanged when all archives of the source have been read to their ends. */
    public synchronized Outcome read(Visit visit) {
        try {
            for (Path file : files(FilePaths.of(visit.address()))) {
                Progress progress = progress(file);
                if (!progress.done()) {
                    return slice(visit, file, progress);
                }
            }
            return new Outcome.Unchanged(null, List.of());
        } catch (IOException e) {
            return failed("archive can't be read: " + e);
        }
    }

    @Override
    public synchronized void close() {
        List.copyOf(open.keySet()).forEach(this::close);
    }

    private Outcome slice(Visit visit, Path file, Progress progress) {
        try {
            OpenArchive archive = opened(file, progress);
            Progress reached = read(visit, archive, progress);
            if (reached.done()) {
                close(file);
            }
            keep(visit, file, reached);
            return new Outcome.Moved(visit.goesOn(clock.instant()));
        } catch (IOException | IllegalArgumentException | NoSuchElementException e) {
            Progress before = broken(file, progress);
            keep(visit, file, before.ended());
            return failed("archive " + file.getFileName() + " breaks off after " + before.records() + " records: " + e);
        }
    }

    private Progress read(Visit visit, OpenArchive archive, Progress before) throws IOException {
        Instant end = clock.instant().plus(SLICE);
        try (Publishing publishing = new Publishing(outlet)) {
            Optional<WarcRecord> record = archive.record();
            while (record.isPresent() && clock.instant().isBefore(end)) {
                Optional<Archived> page = page(record.get()).flatMap(p -> archived(visit, p));
                archive.complete();
                page.ifPresent(a -> publish(a, publishing));
                archive.advance();
                record = archive.record();
            }
        }
        Progress reached = archive.place(before);
        return archive.record().isPresent() ? reached : reached.ended();
    }

    /** A record that can't be read is passed over; when the archive itself is broken, going on to the next record tells. */
    private static Optional<ArchivePage> page(WarcRecord record) {
        try {
            return ArchivePage.of(record);
        } catch (IOException | IllegalArgumentException | DateTimeException | NoSuchElementException e) {
            return Optional.empty(); // a header is missing or no such one
        }
    }

    private Optional<Archived> archived(Visit visit, ArchivePage page) {
        ListLink link =
                new ListLink(page.address(), "", Dates.inAddress(page.address()).orElse(null));
        PageState known = states.get(CanonicalUrl.of(page.address())).orElse(null);
        return Lists.isWanted(visit.source(), link)
                ? Optional.of(Archived.of(visit, link, page.page(), known, page.captured()))
                : Optional.empty();
    }

    private void publish(Archived archived, Publishing publishing) {
        if (archived.outcome() instanceof Outcome.Changed changed) {
            publishing.add(changed);
        }
        log.visited(archived.visit(), archived.outcome());
    }

    private OpenArchive opened(Path file, Progress progress) throws IOException {
        OpenArchive archive = open.get(file);
        if (archive == null) {
            archive = OpenArchive.at(file, progress);
            open.put(file, archive);
        }
        return archive;
    }

    private Progress broken(Path file, Progress progress) {
        OpenArchive archive = open.get(file);
        Progress place = archive == null ? progress : archive.place(progress);
        close(file);
        return place;
    }

    private void close(Path file) {
        OpenArchive archive = open.remove(file);
        if (archive != null) {
            try {
                archive.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Progress progress(Path file) throws IOException {
        return Progress.of(
                file, states.get(key(file)).map(PageState::contentHash).orElse(null));
    }

    private void keep(Visit visit, Path file, Progress progress) {
        Instant now = clock.instant();
        PageState state = new PageState(key(file), visit.source().id(), progress.kept(), null, null, 0, now, null);
        outlet.store(state);
        states.put(state);
    }

    private static String key(Path file) {
        return CanonicalUrl.of(file.toAbsolutePath().normalize().toUri().toString());
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(f -> Files.isRegularFile(f)
                            && ListKind.Archive.isNamed(f.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static Outcome failed(String reason) {
        return new Outcome.Failed(reason, Outcome.Trouble.PAGE, null, null);
    }
}
