package io.zhibiao.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TraceContextTest {
    private static final String PAGE = "https://www.example.gov.cn/jh/1.html";
    private static final Instant FETCHED = Instant.parse("2024-01-20T01:02:03.456789Z");

    @Test
    void itHasTheFormOfTheStandard() {
        assertThat(TraceContext.of(PAGE, FETCHED, EventType.PAGE_FETCHED, "a"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void allOfOneFetchIsOneTraceOfSeveralSpans() {
        String page = TraceContext.of(PAGE, FETCHED, EventType.PAGE_FETCHED, "a");
        String second = TraceContext.of(PAGE + "#2", FETCHED, EventType.POSTING_CLEANED, "b");
        assertThat(second.split("-", -1)[1]).isEqualTo(page.split("-", -1)[1]);
        assertThat(second.split("-", -1)[2]).isNotEqualTo(page.split("-", -1)[2]);
    }

    @Test
    void anotherFetchIsAnotherTrace() {
        assertThat(TraceContext.trace(PAGE, FETCHED)).isNotEqualTo(TraceContext.trace(PAGE, FETCHED.plusSeconds(1)));
    }

    @Test
    void everyEventCarriesIt() {
        assertThat(CloudEvent.headers(EventType.PAGE_FETCHED, "a", PAGE, FETCHED))
                .containsEntry("traceparent", TraceContext.of(PAGE, FETCHED, EventType.PAGE_FETCHED, "a"));
    }
}
