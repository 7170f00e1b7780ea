package io.zhibiao.fetcher.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far an archive has been read; kept as the content hash of the archive's own state.
 *
 * @param file size and time of the file: another file is read from its start
 * @param offset where the next record begins in the file
 * @param records how many records lie before it
 * @param done whether there is nothing left to be read
 */
record Progress(String file, long offset, long records, boolean done) {
    private static final Pattern FORM = Pattern.compile("archive (\\d+-\\d+) (\\d+) (\\d+) (done|open)");

    /** From what was kept of a file; its start where nothing was, or the file is another one. */
    static Progress of(Path file, @Nullable String kept) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        String mark = now.size() + "-" + now.lastModifiedTime().toMillis();
        return read(kept).filter(p -> p.file().equals(mark)).orElse(new Progress(mark, 0, 0, false));
    }

    Progress at(long nextOffset, long recordsBefore) {
        return new Progress(file, nextOffset, recordsBefore, false);
    }

    Progress ended() {
        return new Progress(file, offset, records, true);
    }

    String kept() {
        return "archive " + file + " " + offset + " " + records + " " + (done ? "done" : "open");
    }

    private static Optional<Progress> read(@Nullable String kept) {
        Matcher form = FORM.matcher(kept == null ? "" : kept);
        return form.matches()
                ? Optional.of(new Progress(
                        form.group(1),
                        Long.parseLong(form.group(2)),
                        Long.parseLong(form.group(3)),
                        form.group(4).equals("done")))
                : Optional.empty();
    }
}
