package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.events.ClaimValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one readable line of an alert, in Chinese and in English. */
final class Wording {
    private Wording() {}

    static Alert.Message of(AlertType type, Target target, @Nullable ClaimValue before, ClaimValue after) {
        return new Alert.Message(
                Plain.line(chinese(type, target, before, after)), Plain.line(english(type, target, before, after)));
    }

    static Alert.Message ofResult(Target target, Judgement judgement, ClaimValue actual) {
        boolean met = judgement.outcome() == Judgement.Outcome.MET;
        double by = Math.abs(judgement.by());
        String chinese = target.region().name() + " " + target.indicator().name() + chineseMeasure(target) + "("
                + target.period().label() + ")" + (met ? "达到" : "未达到") + "：" + "实际 " + chinese(actual) + "，目标 "
                + chinese(target.claim())
                + (by == 0
                        ? ""
                        : "，" + (judgement.by() > 0 ? "好于" : "差") + " " + Plain.chineseDifference(by, target.unit()));
        String english = target.region().name() + ": " + englishName(target) + englishMeasure(target) + " ("
                + target.period().label() + ") " + (met ? "met" : "missed") + ": actual " + english(actual)
                + ", target "
                + english(target.claim())
                + (by == 0
                        ? ""
                        : ", " + Plain.englishDifference(by, target.unit())
                                + (judgement.by() > 0 ? " better" : " short"));
        return new Alert.Message(Plain.line(chinese), Plain.line(english));
    }

    private static String englishName(Target target) {
        String name = target.indicator().nameEn();
        return name == null ? target.indicator().name() : name;
    }

    private static String chinese(AlertType type, Target target, @Nullable ClaimValue before, ClaimValue after) {
        String subject = target.region().name() + " " + target.indicator().name() + chineseMeasure(target) + "("
                + target.period().label() + ")";
        return switch (type) {
            case TARGET_REVISED ->
                subject + "调整：" + chinese(before) + " → " + chinese(after) + chineseYearBefore(target);
            case TARGET_CONFLICT -> subject + "各处不一：" + chinese(before) + " / " + chinese(after);
            default -> subject + "：" + chinese(after) + chineseYearBefore(target);
        };
    }

    private static String english(AlertType type, Target target, @Nullable ClaimValue before, ClaimValue after) {
        String subject = target.region().name() + ": " + englishName(target) + englishMeasure(target) + " ("
                + target.period().label() + ")";
        return switch (type) {
            case TARGET_REVISED ->
                subject + " revised from " + english(before) + " to " + english(after) + englishYearBefore(target);
            case TARGET_CONFLICT -> subject + ": sources differ, " + english(before) + " and " + english(after);
            default -> subject + ": " + english(after) + englishYearBefore(target);
        };
    }

    private static String chinese(@Nullable ClaimValue value) {
        return value == null ? "" : Plain.chinese(value);
    }

    private static String english(@Nullable ClaimValue value) {
        return value == null ? "" : Plain.english(value);
    }

    private static String chineseMeasure(Target target) {
        return switch (target.measure()) {
            case GROWTH -> "增长目标";
            case CHANGE -> "变动目标";
            case COMPLETION -> "完成率目标";
            case LEVEL, SHARE -> "目标";
        };
    }

    private static String englishMeasure(Target target) {
        return switch (target.measure()) {
            case GROWTH -> " growth target";
            case CHANGE -> " change target";
            case COMPLETION -> " completion target";
            case LEVEL, SHARE -> " target";
        };
    }

    private static String chineseYearBefore(Target target) {
        List<String> parts = new ArrayList<>();
        Target.YearBefore before = target.lastYear();
        add(parts, "上年目标 ", chinese(before.target()));
        add(
                parts,
                "上年实际 ",
                before.actual() == null ? "" : chinese(before.actual().claim()));
        if (before.actual() == null && before.estimate() != null) {
            add(parts, "上年预计 ", chinese(before.estimate().claim()));
        }
        return parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）";
    }

    private static String englishYearBefore(Target target) {
        List<String> parts = new ArrayList<>();
        Target.YearBefore before = target.lastYear();
        add(parts, "target ", english(before.target()));
        add(
                parts,
                "actual ",
                before.actual() == null ? "" : english(before.actual().claim()));
        if (before.actual() == null && before.estimate() != null) {
            add(parts, "estimate ", english(before.estimate().claim()));
        }
        return parts.isEmpty() ? "" : " (last year's " + String.join(", ", parts) + ")";
    }

    private static void add(List<String> parts, String label, String value) {
        if (!value.isEmpty()) {
            parts.add(label + value);
        }
    }
}
