package io.zhibiao.fetcher.store;

import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.crawl.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * A shelf in a temporary file with a cache of fixed size before it, so that the heap does not grow with what is known. The topic
 * is what lasts: the file has no name as soon as it is open, and is gone with the process, however that ends. It takes about 250
 * bytes for each page.
 *
 * <p>A thread of its own reads and writes: one that is interrupted while it reads a file closes it for all, and visits are
 * interrupted when their crawl ends.
 */
public final class FileShelf implements Shelf, AutoCloseable {
    private static final int CACHE_IN_MB = 8;
    private static final int UNSAVED_IN_KB = 2_048;

    /** A page of the tree is read as a whole to get at one state. */
    private static final int PAGE_BYTES = 4 * 1_024;

    /** Longer than somebody reads a page of the tree that has been replaced meanwhile. */
    private static final int RETENTION_IN_MS = 10_000;

    /** In no id of a source. */
    private static final char END = '\n';

    private static final byte[] NOTHING = {};

    private final ExecutorService hand = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("page-states").daemon().factory());
    private final MVStore store;
    private final MVMap<String, byte[]> states;
    private final MVMap<String, byte[]> sources;

    private FileShelf(MVStore store) {
        this.store = store;
        store.setVersionsToKeep(0);
        store.setRetentionTime(RETENTION_IN_MS);
        states = store.openMap("states", map());
        sources = store.openMap("sources", map());
    }

    /** A new shelf, in the folder for temporary files. */
    public static FileShelf open() {
        try {
            Path file = Files.createTempFile("zhibiao-states", ".mv");
            try {
                return new FileShelf(new MVStore.Builder()
                        .fileName(file.toString())
                        .cacheSize(CACHE_IN_MB)
                        .autoCommitBufferSize(UNSAVED_IN_KB)
                        .pageSplitSize(PAGE_BYTES)
                        .compress()
                        .open());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what is known of pages needs a temporary file: " + e.getMessage(), e);
        }
    }

    private static MVMap.Builder<String, byte[]> map() {
        return new MVMap.Builder<String, byte[]>()
                .keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE);
    }

    @Override
    public @Nullable PageState get(String key) {
        byte[] packed = byHand(() -> states.get(key));
        return packed == null ? null : PackedState.unpack(key, packed);
    }

    @Override
    public void put(PageState state) {
        byte[] packed = PackedState.pack(state);
        byHand(() -> states.put(state.url(), packed));
    }

    @Override
    public void assign(String sourceId, String key) {
        byHand(() -> sources.put(sourceId + END + key, NOTHING));
    }

    @Override
    public Stream<String> keys(String sourceId) {
        return Objects.requireNonNull(byHand(() -> read(sourceId))).stream();
    }

    private List<String> read(String sourceId) {
        String start = sourceId + END;
        List<String> keys = new ArrayList<>();
        Iterator<String> all = sources.keyIterator(start);
        for (String key = next(all); key.startsWith(start); key = next(all)) {
            keys.add(key.substring(start.length()));
        }
        return keys;
    }

    private static String next(Iterator<String> keys) {
        return keys.hasNext() ? keys.next() : "";
    }

    @Override
    public int size() {
        return states.size();
    }

    /** Waits whether or not it is interrupted, and stays interrupted. */
    private <T> @Nullable T byHand(Supplier<@Nullable T> work) {
        return CompletableFuture.supplyAsync(work, hand).join();
    }

    /** Without the work of closing in order: nobody opens the file again. */
    @Override
    public void close() {
        hand.shutdown();
        store.closeImmediately();
    }
}
