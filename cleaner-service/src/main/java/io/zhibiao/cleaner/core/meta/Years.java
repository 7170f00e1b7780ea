package io.zhibiao.cleaner.core.meta;

import io.zhibiao.events.PostingKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The years of a posting.
 *
 * @param report year whose results are told; null where unknown
 * @param target year whose targets are set; null where unknown, and for bulletins, which set none
 */
public record Years(@Nullable Integer report, @Nullable Integer target) {
    private static final Years UNKNOWN = new Years(null, null);
    private static final Pattern AIMS =
            Pattern.compile("(20\\d{2})年(?:[\\p{IsHan}]{0,16})(?:预期目标|主要目标|工作(?:安排|打算|总体要求|目标|重点)|主要任务|发展目标)");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年?(?!\\d)");

    /** The years of a posting by its title, else by the day it was given, else by its text. */
    public static Years of(PostingKind kind, String title, @Nullable LocalDate delivered, String text) {
        List<Integer> years = years(title);
        return switch (kind) {
            case BULLETIN -> years.isEmpty() ? UNKNOWN : new Years(years.get(0), null);
            case PLAN_REPORT -> plan(years, delivered, text);
            case WORK_REPORT -> work(years, delivered, text);
            case OTHER -> UNKNOWN;
        };
    }

    private static Years plan(List<Integer> years, @Nullable LocalDate delivered, String text) {
        if (years.size() >= 2) {
            return new Years(years.get(0), years.get(0) + 1);
        }
        return years.isEmpty() ? byDelivery(delivered, text) : byOne(years.get(0), delivered, text);
    }

    private static Years work(List<Integer> years, @Nullable LocalDate delivered, String text) {
        Years told = byDelivery(delivered, text);
        if (told.target != null || years.isEmpty()) {
            return told;
        }
        return new Years(years.get(0) - 1, years.get(0));
    }

    /** One year in a title is the target's unless the text or the delivery tells that it is the year reported. */
    private static Years byOne(int year, @Nullable LocalDate delivered, String text) {
        Years told = byDelivery(delivered, text);
        return told.target == null ? new Years(year - 1, year) : told;
    }

    /** Sessions from November on set the next year's targets. */
    private static Years byDelivery(@Nullable LocalDate delivered, String text) {
        if (delivered != null) {
            int target = delivered.getMonthValue() >= 10 ? delivered.getYear() + 1 : delivered.getYear();
            return new Years(target - 1, target);
        }
        return byHeadings(text);
    }

    private static Years byHeadings(String text) {
        Matcher aims = AIMS.matcher(text);
        if (aims.find()) {
            int target = Integer.parseInt(aims.group(1));
            return new Years(target - 1, target);
        }
        return UNKNOWN;
    }

    private static List<Integer> years(String title) {
        List<Integer> years = new ArrayList<>();
        Matcher matcher = YEAR.matcher(title);
        while (matcher.find()) {
            years.add(Integer.parseInt(matcher.group(1)));
        }
        return years;
    }
}
