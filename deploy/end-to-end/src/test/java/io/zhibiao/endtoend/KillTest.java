package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service killed in the middle of its work loses nothing and does nothing twice. */
class KillTest {
    private static final int PAGES = 200;
    private static final int EVENTS_A_PAGE = 7;
    private static final int TARGETS_A_COUNTY = 3;
    private static final int COUNTIES = 10;

    private static TestStack stack;
    private static int rounds;

    @BeforeAll
    static void start() throws IOException {
        stack = TestStack.fresh("kill", TestStack.NO_SOURCES);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cleaner", "extractor", "indexer"})
    void nothingIsLostAndNothingTwice(String service) throws IOException {
        Path pages = TestStack.scratch().resolve("kill-pages-" + service);
        Reports.write(pages, PAGES);
        long before = stack.index().count("zhibiao-postings");
        stack.ingest(pages);
        await().atMost(TestStack.PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            stack.index().refresh();
            return stack.index().count("zhibiao-postings") > before;
        });
        stack.process(service).kill();
        stack.process(service).restart();
        rounds++;
        stack.awaitPostings((long) rounds * PAGES);
        assertThat(stack.index().count("zhibiao-indicators")).isEqualTo((long) rounds * PAGES * EVENTS_A_PAGE);
        assertThat(stack.index().count("zhibiao-targets")).isEqualTo(COUNTIES * TARGETS_A_COUNTY);
        assertThat(stack.index().countBy("zhibiao-alerts", "type"))
                .containsEntry("target_new", (long) COUNTIES * TARGETS_A_COUNTY);
    }
}
