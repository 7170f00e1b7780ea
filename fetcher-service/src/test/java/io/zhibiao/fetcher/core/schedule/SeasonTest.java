package io.zhibiao.fetcher.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Level;
import io.zhibiao.events.PostingKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonTest {
    @ParameterizedTest
    @CsvSource({
        "WORK_REPORT, PROVINCE,   2026-01-20, true",
        "WORK_REPORT, PROVINCE,   2025-12-20, false",
        "PLAN_REPORT, PREFECTURE, 2025-12-20, true",
        "PLAN_REPORT, PREFECTURE, 2026-03-31, true",
        "PLAN_REPORT, PREFECTURE, 2026-04-01, false",
        "WORK_REPORT, COUNTY,     2025-11-01, true",
        "WORK_REPORT, COUNTY,     2025-10-31, false",
        "BULLETIN,    COUNTY,     2026-05-20, true",
        "BULLETIN,    COUNTY,     2026-01-20, false",
        "BULLETIN,    ,           2026-08-31, true",
    })
    void holdsWhenTheLevelPublishes(PostingKind kind, Level level, LocalDate day, boolean holds) {
        assertThat(Season.of(kind, level).holds(day)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "WORK_REPORT, 2025-12-14, 2026",
        "WORK_REPORT, 2026-02-11, 2026",
        "WORK_REPORT, 2026-10-31, 2026",
        "BULLETIN,    2025-12-14, 2025",
    })
    void yearsOfReportsBeginInNovember(PostingKind kind, LocalDate day, int year) {
        assertThat(Season.of(kind, Level.COUNTY).year(day)).isEqualTo(year);
    }

    @Test
    void knowsWhenAReportIsLate() {
        assertThat(Season.of(PostingKind.WORK_REPORT, Level.PROVINCE).late(2026))
                .isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(Season.of(PostingKind.BULLETIN, Level.PREFECTURE).late(2026)).isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年青山市政府工作报告", "政府工作报告（全文）", ""})
    void knowsItsReportByTheTitle(String title) {
        assertThat(Season.of(PostingKind.WORK_REPORT, null).isReport(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于召开会议的通知", "2025年国民经济和社会发展统计公报"})
    void leavesOtherTitlesAlone(String title) {
        assertThat(Season.of(PostingKind.WORK_REPORT, null).isReport(title)).isFalse();
    }

    @Test
    void takesAPlanForAPlan() {
        Season season = Season.of(PostingKind.PLAN_REPORT, null);
        assertThat(season.isReport("关于青山市2025年国民经济和社会发展计划执行情况与2026年计划草案的报告")).isTrue();
        assertThat(season.isReport("青山市2025年国民经济和社会发展统计公报")).isFalse();
    }
}
