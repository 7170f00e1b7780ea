package io.zhibiao.fetcher.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** An archive that is being read, record by record; holds one record at a time, and of that only what was asked for. */
final class OpenArchive implements AutoCloseable {
    private final Path file;
    private FileChannel channel;
    private WarcReader reader;
    private @Nullable WarcRecord next;
    private long records;

    private OpenArchive(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file);
        this.reader = new WarcReader(channel);
    }

    /** Opens an archive where its reading was left off. */
    static OpenArchive at(Path file, Progress progress) throws IOException {
        OpenArchive archive = new OpenArchive(file);
        try {
            archive.goTo(progress);
            return archive;
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** The record at the present place; empty at the end. */
    Optional<WarcRecord> record() {
        return Optional.ofNullable(next);
    }

    /** Passes what is left of the present record; throws when the file ends within it. */
    void complete() throws IOException {
        if (next != null) {
            next.body().consume();
            if (channel.position() > channel.size()) { // what is not packed is passed without being read
                throw new EOFException("the last record is cut off");
            }
            records++;
        }
    }

    /** Goes on to the next record. */
    void advance() throws IOException {
        next = reader.next().orElse(null);
    }

    /** Where the present record begins. */
    Progress place(Progress before) {
        return before.at(reader.position(), records);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void goTo(Progress progress) throws IOException {
        if (progress.offset() == 0) {
            next = reader.next().orElse(null);
            return;
        }
        try {
            jump(progress);
        } catch (IOException e) {
            count(progress.records()); // packed as a whole, so that no record has a place of its own in the file
        }
    }

    private void jump(Progress progress) throws IOException {
        reader.close();
        channel = FileChannel.open(file).position(progress.offset());
        reader = new WarcReader(channel);
        next = reader.next().orElse(null);
        records = progress.records();
    }

    private void count(long before) throws IOException {
        reader.close();
        channel = FileChannel.open(file);
        reader = new WarcReader(channel);
        next = reader.next().orElse(null);
        records = 0;
        while (next != null && records < before) {
            complete();
            advance();
        }
    }
}
