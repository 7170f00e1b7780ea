package io.zhibiao.endtoend.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.endtoend.IndicatorTopic;
import io.zhibiao.endtoend.TestStack;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.site.Timeline;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every panel, every column of it and every control of the dashboards shows something of the sample data. */
class DashboardsTest {
    private static final Path NDJSON = Path.of(System.getProperty("zhibiao.home"), "deploy/kibana/zhibiao.ndjson");

    private static SampleSite site;
    private static TestStack stack;

    @BeforeAll
    static void start() throws IOException {
        site = SampleSite.start(0, Timeline.manual());
        stack = TestStack.fresh("dashboards", site.sources());
        await().atMost(TestStack.PATIENCE).pollInterval(Duration.ofMillis(300)).until(DashboardsTest::stageIsIn);
        while (site.stage() < site.lastStage()) {
            site.advance();
            await().atMost(TestStack.PATIENCE)
                    .pollInterval(Duration.ofMillis(300))
                    .until(DashboardsTest::stageIsIn);
        }
        Path years = TestStack.scratch().resolve("dashboards-years");
        stack.ingest(YearlyReports.write(years).toArray(Path[]::new));
        try (IndicatorTopic topic = new IndicatorTopic(stack.stack().kafka())) {
            topic.sendNoEvent();
        }
        stack.awaitQuiet();
        await().atMost(TestStack.PATIENCE).pollInterval(Duration.ofMillis(300)).until(DashboardsTest::yearsAreIn);
    }

    private static boolean stageIsIn() throws IOException {
        stack.index().refresh();
        int postings = site.expected().postings(site.stage()).size();
        boolean revised = site.stage() < site.lastStage()
                || stack.index().countBy("zhibiao-alerts", "type").containsKey("target_revised");
        return stack.index().count("zhibiao-extractions") >= postings && revised;
    }

    private static boolean yearsAreIn() throws IOException {
        stack.index().refresh();
        return stack.index().count("zhibiao-dead-letters") > 0
                && stack.index().countBy("zhibiao-alerts", "type").keySet().containsAll(YearlyReports.ALERTS);
    }

    @AfterAll
    static void stop() {
        stack.close();
        site.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPartShowsSomething() throws IOException {
        return requests().stream()
                .map(r -> dynamicTest(r.name(), () -> assertThat(missing(r, r.body()))
                        .as("nothing to show in %s", r.body())
                        .isEmpty()));
    }

    /** Else the other test would prove nothing. */
    @TestFactory
    Stream<DynamicTest> aPartWithoutDataIsTold() throws IOException {
        return requests().stream()
                .map(r -> dynamicTest(r.name(), () -> assertThat(missing(r, nothing(r.body())))
                        .isNotEmpty()));
    }

    private static List<Request> requests() throws IOException {
        SavedObjects saved = SavedObjects.read(NDJSON);
        List<Request> requests = saved.ofType("dashboard").stream()
                .flatMap(d -> new DashboardRequests(saved, d).all())
                .toList();
        assertThat(requests).hasSizeGreaterThan(60);
        return requests;
    }

    private static ObjectNode nothing(ObjectNode body) {
        return body.deepCopy().set("query", Dsl.of("match_none", Dsl.of()));
    }

    private static List<String> missing(Request request, ObjectNode body) throws IOException {
        String address = stack.stack().elasticsearch() + "/" + request.index() + "/_search";
        return request.missing().apply(Http.post(address, body.toString()));
    }
}
