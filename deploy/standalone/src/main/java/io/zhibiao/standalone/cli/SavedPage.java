package io.zhibiao.standalone.cli;

import io.zhibiao.events.PageBundle;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.Topic;
import io.zhibiao.fetcher.core.pages.RawPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A page with the documents that were saved with it, as one raw page. */
final class SavedPage {
    private static final int ROOM_TO_CLOSE = 1_024;

    private SavedPage() {}

    /** The page alone where it links no document that lies beside it. Documents that do not fit are told and left out. */
    static PageFile of(Path file, byte[] body, Instant now) throws IOException {
        RawPage alone = RawPages.ofFile(file, body, now);
        List<Path> linked = LinkedFiles.of(file);
        if (linked.isEmpty()) {
            return new PageFile(alone, body);
        }
        List<PageBundle.Part> parts = new ArrayList<>();
        parts.add(new PageBundle.Part(alone.url(), alone.contentType(), null, body));
        long size = size(parts.getFirst()) + ROOM_TO_CLOSE;
        for (Path document : linked) {
            long more = Files.size(document) + ROOM_TO_CLOSE;
            if (size + more > Topic.MAX_PAGE_BYTES || parts.size() == PageBundle.MOST_PARTS) {
                Console.say(
                        file + ": " + document.getFileName() + " is left out, for a page with its attachments may have "
                                + (Topic.MAX_PAGE_BYTES >> 20) + " MiB and " + PageBundle.MOST_PARTS + " files");
                continue;
            }
            PageBundle.Part part = part(document);
            parts.add(part);
            size += size(part);
        }
        return bundled(file, new PageBundle(parts), now);
    }

    private static PageBundle.Part part(Path document) throws IOException {
        return new PageBundle.Part(
                document.toUri().toString(),
                null,
                String.valueOf(document.getFileName()),
                Files.readAllBytes(document));
    }

    private static PageFile bundled(Path file, PageBundle bundle, Instant now) {
        byte[] bytes = bundle.bytes();
        RawPage page = RawPages.ofFile(file, bytes, now);
        return new PageFile(
                new RawPage(
                        page.id(),
                        page.url(),
                        page.finalUrl(),
                        page.status(),
                        bundle.contentType(),
                        page.sourceId(),
                        page.regionHint(),
                        page.titleHint(),
                        page.dateHint(),
                        page.fetchedAt()),
                bytes);
    }

    private static long size(PageBundle.Part part) {
        return part.body().length + (long) PageBundle.overhead(part);
    }
}
