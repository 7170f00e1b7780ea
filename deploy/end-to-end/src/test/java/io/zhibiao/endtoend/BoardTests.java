package io.zhibiao.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tests of the board share: the sample data, and a browser. */
@ExtendWith(SampleStack.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BoardTests {
    private Chromium chromium;
    private SampleStack sample;

    @BeforeAll
    void open(SampleStack shared) {
        assumeFalse(Chromium.leftOut(), "left out by -Dzhibiao.browser=none");
        sample = shared;
        chromium = Chromium.start();
    }

    @BeforeEach
    void fresh() throws Exception {
        sample.stack().index().refresh();
    }

    @AfterAll
    void shut() {
        if (chromium != null) {
            chromium.close();
        }
    }

    SampleStack sample() {
        return sample;
    }

    Visit visit(Look look) {
        return new Visit(chromium.browser(), look, sample.stack().stack().board());
    }

    Visit visit() {
        return visit(Look.CHINESE_DESKTOP);
    }
}
