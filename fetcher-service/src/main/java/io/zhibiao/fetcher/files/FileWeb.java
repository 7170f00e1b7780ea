package io.zhibiao.fetcher.files;

import io.zhibiao.fetcher.core.pages.RawPages;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import io.zhibiao.fetcher.core.web.Way.Reach;
import io.zhibiao.fetcher.core.web.Web;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The web, and folders of this machine as if they were sites of it: a folder answers with its listing, a file with its bytes, or
 * with "not modified" when size and time are those of the copy we have. Who may read files may read nothing else, and nobody else may.
 */
public final class FileWeb implements Web, AutoCloseable {
    private static final int NOT_FOUND = 404;

    private final Web web;

    /** Folders beside a web; the web is closed with this. */
    public FileWeb(Web web) {
        this.web = web;
    }

    @Override
    public Answer get(Ask ask) {
        boolean isFile = FilePaths.isFile(ask.address());
        if (isFile != (ask.way().reach() == Reach.FILES)) {
            return new Answer.Forbidden(isFile ? "source may not read files" : "source may read files alone");
        }
        return isFile ? file(ask) : web.get(ask);
    }

    @Override
    public void close() throws Exception {
        if (web instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    private static Answer file(Ask ask) {
        try {
            Path path = FilePaths.of(ask.address());
            if (!Files.exists(path)) {
                return new Answer.Refused(NOT_FOUND, null);
            }
            return Files.isDirectory(path) ? listing(path, ask) : page(path, ask);
        } catch (IOException | RuntimeException e) {
            return new Answer.Broken("file can't be read: " + e);
        }
    }

    private static Answer listing(Path folder, Ask ask) throws IOException {
        byte[] listing = FolderListing.of(folder).getBytes(StandardCharsets.UTF_8);
        return listing.length > ask.limit()
                ? new Answer.TooLarge(ask.limit(), null, Validators.NONE)
                : new Answer.Page(new Body(listing), null, Validators.NONE);
    }

    private static Answer page(Path file, Ask ask) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Validators validators = new Validators(
                attributes.size() + "-" + attributes.lastModifiedTime().toMillis(), null);
        if (validators.equals(ask.known())) {
            return new Answer.NotModified();
        }
        String type = RawPages.contentType(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(ask.limit() + 1);
            return bytes.length > ask.limit()
                    ? new Answer.TooLarge(ask.limit(), type, validators)
                    : new Answer.Page(new Body(bytes), type, validators);
        }
    }
}
