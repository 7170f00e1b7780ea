package io.zhibiao.fetcher.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.PageState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileShelfTest {
    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00.123456789Z");
    private static final int PAGES = 20_000;

    private final FileShelf shelf = FileShelf.open();

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void givesBackTheLastStateOfAKey() {
        shelf.put(state("k", "first"));
        shelf.put(state("k", "second"));

        assertThat(shelf.get("k")).isEqualTo(state("k", "second"));
        assertThat(shelf.get("j")).isNull();
        assertThat(shelf.size()).isEqualTo(1);
    }

    @Test
    void findsThePagesOfASourceAndOfNoOther() {
        shelf.assign("a", "https://x.example/2");
        shelf.assign("a", "https://x.example/1");
        shelf.assign("ab", "https://x.example/3");
        shelf.assign("b", "https://x.example/4");

        assertThat(shelf.keys("a")).containsExactly("https://x.example/1", "https://x.example/2");
        assertThat(shelf.keys("b")).containsExactly("https://x.example/4");
        assertThat(shelf.keys("0")).isEmpty();
        assertThat(shelf.keys("c")).isEmpty();
    }

    /** Files that are read by a thread that is interrupted are closed by it; the states are more than the cache holds. */
    @Test
    void standsReadersThatAreInterrupted() throws Exception {
        for (int page = 0; page < PAGES; page++) {
            shelf.put(large(page));
        }
        Thread.ofVirtual()
                .start(() -> {
                    Thread.currentThread().interrupt();
                    readAll();
                })
                .join();

        readAll();
    }

    private void readAll() {
        for (int page = 0; page < PAGES; page += 97) {
            assertThat(shelf.get(key(page))).isEqualTo(large(page));
        }
    }

    private static PageState large(int page) {
        byte[] bytes = new byte[750];
        new Random(page).nextBytes(bytes);
        return state(key(page), HexFormat.of().formatHex(bytes));
    }

    private static String key(int page) {
        return "https://www.city%d.gov.cn/art/2026/1/%d.html".formatted(page % 97, page);
    }

    @Test
    void leavesNoFileBehindEvenWhileItIsOpen() throws Exception {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        shelf.put(state("k", "first"));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith("zhibiao-states"));
        }
    }

    /** More than the cache holds, read and written by several at once: what is read is what was written last. */
    @Test
    void holdsMoreThanItsCacheForReadersAndWritersAtATime() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = IntStream.range(0, 4)
                    .mapToObj(part -> threads.submit(() -> writeAndRead(part)))
                    .<Future<?>>map(f -> f)
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(shelf.size()).isEqualTo(PAGES);
        assertThat(shelf.keys("source")).hasSize(PAGES);
    }

    private void writeAndRead(int part) {
        for (int round = 0; round < 3; round++) {
            for (int page = part; page < PAGES; page += 4) {
                String key = key(page);
                PageState before = shelf.get(key);
                assertThat(before).isEqualTo(round == 0 ? null : state(key, "round " + (round - 1)));
                shelf.put(state(key, "round " + round));
                shelf.assign("source", key);
            }
            assertThat(shelf.keys("source").count()).isPositive();
        }
    }

    private static PageState state(String key, String hash) {
        return new PageState(key, "source", hash, "\"etag-of-" + key + "\"", null, 0, NOW, NOW);
    }
}
