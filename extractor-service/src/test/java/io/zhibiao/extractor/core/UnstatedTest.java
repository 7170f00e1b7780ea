package io.zhibiao.extractor.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingKind;
import io.zhibiao.extractor.Given;
import io.zhibiao.extractor.core.claim.Unstated;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnstatedTest {
    private static final Extractor EXTRACTOR = Extractor.standard();
    private static final String REVIEW = "一、2023年工作回顾\n地区生产总值增长6.3%。\n二、2024年工作安排\n";

    @Test
    void aReportThatPlansWithoutNumbersSaysSo() {
        List<IndicatorEvent> unstated = unstated(PostingKind.WORK_REPORT, REVIEW + "做好今年工作，要坚持稳中求进。推动经济持续回升向好。");

        assertThat(unstated).singleElement().satisfies(event -> {
            assertThat(event.value()).isNull();
            assertThat(event.kind()).isEqualTo(ClaimKind.TARGET);
            assertThat(event.bound()).isEqualTo(Bound.EQ);
            assertThat(event.period()).isNotNull();
            assertThat(event.evidence().raw()).isEqualTo("做好今年工作，要坚持稳中求进");
        });
    }

    @Test
    void worksAloneAreNoAnnualTargets() {
        assertThat(unstated(PostingKind.PLAN_REPORT, REVIEW + "坚持实干为先。新建公园3座。")).hasSize(1);
    }

    @Test
    void aStatedTargetLeavesNothingToSay() {
        assertThat(unstated(PostingKind.WORK_REPORT, REVIEW + "主要预期目标是：地区生产总值增长6%左右。"))
                .isEmpty();
    }

    @Test
    void aReportThatOnlyReviewsPlansNothing() {
        assertThat(unstated(PostingKind.WORK_REPORT, "一、2023年工作回顾\n地区生产总值增长6.3%。"))
                .isEmpty();
    }

    @Test
    void bulletinsSetNoTargets() {
        assertThat(unstated(PostingKind.BULLETIN, REVIEW + "做好今年工作。")).isEmpty();
    }

    private static List<IndicatorEvent> unstated(PostingKind kind, String text) {
        return EXTRACTOR.extract(Given.posting(kind, text, List.of(), List.of()), Instant.EPOCH).events().stream()
                .filter(event -> event.surface().equals(Unstated.SURFACE))
                .toList();
    }
}
