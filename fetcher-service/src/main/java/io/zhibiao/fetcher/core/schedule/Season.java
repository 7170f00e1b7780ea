package io.zhibiao.fetcher.core.schedule;

import io.zhibiao.events.Level;
import io.zhibiao.events.PostingKind;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of a year in which a level of government publishes a kind of report, and the day by which it is late. Work and plan
 * reports come with the congress's session, from November on for some counties, so their year begins in November.
 */
public final class Season {
    private static final Pattern WORK = Pattern.compile("政府工作报告");
    private static final Pattern PLAN = Pattern.compile("国民经济和?社会发展.*(?:计划|规划)|计划.*报告");
    private static final Pattern BULLETIN = Pattern.compile("统计公报");

    private static final List<Row> REPORTS = List.of(
            new Row(Level.PROVINCE, MonthDay.of(1, 1), MonthDay.of(3, 15), MonthDay.of(2, 28)),
            new Row(Level.PREFECTURE, MonthDay.of(12, 15), MonthDay.of(3, 31), MonthDay.of(3, 15)),
            new Row(Level.COUNTY, MonthDay.of(11, 1), MonthDay.of(4, 15), MonthDay.of(4, 15)));

    private static final List<Row> BULLETINS = List.of(
            new Row(Level.PROVINCE, MonthDay.of(2, 15), MonthDay.of(4, 30), MonthDay.of(4, 30)),
            new Row(Level.PREFECTURE, MonthDay.of(2, 15), MonthDay.of(7, 31), MonthDay.of(7, 31)),
            new Row(Level.COUNTY, MonthDay.of(3, 1), MonthDay.of(8, 31), MonthDay.of(8, 31)));

    private final PostingKind kind;
    private final Row row;

    private Season(PostingKind kind, Row row) {
        this.kind = kind;
        this.row = row;
    }

    /** The season of a kind at a level; where the level is not known the counties', which is the longest. */
    public static Season of(PostingKind kind, @Nullable Level level) {
        List<Row> rows = kind == PostingKind.BULLETIN ? BULLETINS : REPORTS;
        return new Season(
                kind, rows.stream().filter(r -> r.level() == level).findFirst().orElse(rows.getLast()));
    }

    /** Whether reports come out these days. */
    public boolean holds(LocalDate day) {
        MonthDay here = MonthDay.from(day);
        boolean overNewYear = row.from().isAfter(row.to());
        boolean begun = !here.isBefore(row.from());
        boolean over = here.isAfter(row.to());
        return overNewYear ? begun || !over : begun && !over;
    }

    /** The year for which a report of that day comes out. */
    public int year(LocalDate day) {
        boolean early = kind != PostingKind.BULLETIN && day.getMonth().compareTo(Month.NOVEMBER) >= 0;
        return day.getYear() + (early ? 1 : 0);
    }

    /** The day after which a year's report is late, where no earlier year tells. */
    public LocalDate late(int year) {
        return row.late().atYear(year);
    }

    /** Whether a title is that of the season's report; a list without titles names nothing else. */
    public boolean isReport(String title) {
        Pattern pattern = kind == PostingKind.BULLETIN ? BULLETIN : kind == PostingKind.WORK_REPORT ? WORK : PLAN;
        return title.isBlank() || pattern.matcher(title).find();
    }

    private record Row(Level level, MonthDay from, MonthDay to, MonthDay late) {}
}
