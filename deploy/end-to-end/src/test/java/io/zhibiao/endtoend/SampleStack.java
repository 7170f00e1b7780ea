package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.standalone.site.Expected;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.site.Timeline;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A stack that holds the sample site in its last stage: started for the first test that asks for it, ended behind the last. */
final class SampleStack implements AutoCloseable {
    private final SampleSite site;
    private final TestStack stack;

    private SampleStack(SampleSite site, TestStack stack) {
        this.site = site;
        this.stack = stack;
    }

    private static SampleStack start() {
        try {
            SampleSite site = SampleSite.start(0, Timeline.manual());
            SampleStack sample = new SampleStack(site, TestStack.fresh("sample", site.sources()));
            sample.reachTheLastStage();
            return sample;
        } catch (IOException e) {
            throw new AssertionError("the sample site does not start", e);
        }
    }

    private void reachTheLastStage() {
        awaitStage();
        while (site.stage() < site.lastStage()) {
            site.advance();
            awaitStage();
        }
        await().atMost(TestStack.PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            stack.index().refresh();
            assertThat(stack.index().countBy("zhibiao-alerts", "type"))
                    .containsEntry("target_revised", (long) expected().revised().size());
        });
        stack.awaitQuiet();
    }

    private void awaitStage() {
        stack.awaitPostings(site.expected().postings(site.stage()).size());
    }

    Expected expected() {
        return site.expected();
    }

    int stage() {
        return site.stage();
    }

    TestStack stack() {
        return stack;
    }

    /** Address of a path of the board's server. */
    String at(String path) {
        return stack.stack().board() + path.substring(1);
    }

    JsonNode get(String path) throws IOException {
        return Http.get(at(path));
    }

    @Override
    public void close() {
        stack.close();
        site.close();
    }

    /** Hands it to the tests of all classes. */
    static final class Resolver implements ParameterResolver {
        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SampleStack.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SampleStack.class;
        }

        @Override
        public SampleStack resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent(SampleStack.class, type -> start(), SampleStack.class);
        }
    }
}
