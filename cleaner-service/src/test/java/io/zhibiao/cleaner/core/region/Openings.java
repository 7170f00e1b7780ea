package io.zhibiao.cleaner.core.region;

import io.zhibiao.events.Level;
import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Openings of reports, written for any division: what stands around the name differs from kind to kind. */
final class Openings {
    private static final Divisions DIVISIONS = Divisions.standard();

    private Openings() {}

    /** Heading, congress, office and mandate, with the superior named once in the body. */
    static String formal(Division d, int year) {
        return "关于" + d.name() + year + "年国民经济和社会发展计划执行情况与" + (year + 1) + "年计划草案的报告\n——" + (year + 1) + "年1月10日在"
                + d.name() + "第十七届人民代表大会第四次会议上\n" + d.name() + "发展和改革局\n各位代表：\n受" + word(d)
                + "人民政府委托，报告如下。\n" + body(d, year);
    }

    /** The congress alone names it. */
    static String session(Division d, int year) {
        return "政府工作报告\n" + (year + 1) + "年1月6日在" + d.name() + "第十二届人民代表大会第五次会议上\n" + body(d, year);
    }

    /** The speaker's line alone names it. */
    static String speaker(Division d, int year) {
        return "政府工作报告\n" + d.name() + "人民政府负责人\n各位代表：我代表" + word(d) + "人民政府报告工作。\n" + body(d, year);
    }

    /** The superiors stand before the name, nothing else tells which of the name it is. */
    static String placed(Division d, int year) {
        String path = DIVISIONS.region(d, year).path().stream().collect(Collectors.joining());
        return path + year + "年国民经济和社会发展统计公报\n全" + word(d) + "经济总量扩大，产业结构优化。";
    }

    /** No heading; short names in the body. */
    static String shortBody(Division d, int year) {
        String own = d.shortName();
        return year + "年，" + own + "经济稳中有进，我" + word(d) + "工业提速，全" + word(d) + "消费回暖。" + own + "特产畅销各地，" + own
                + "开放合作扩大，干部群众齐心协力建设美丽" + own + "。\n" + body(d, year);
    }

    /** A bulletin under the short name. */
    static String shortHeading(Division d, int year) {
        return d.shortName() + year + "年国民经济和社会发展统计公报\n" + body(d, year);
    }

    /** A heading over a body that names superior, neighbours and divisions inside far more often than the own name. */
    static String crowdedHeading(Division d, int year) {
        return d.name() + year + "年政府工作报告\n" + crowd(d, year);
    }

    /** The congress alone, over such a body. */
    static String crowdedSession(Division d, int year) {
        return "政府工作报告\n在" + d.name() + "第十届人民代表大会第二次会议上\n" + crowd(d, year);
    }

    private static String crowd(Division d, int year) {
        List<String> names = new ArrayList<>(List.of("北京", "上海", "深圳"));
        DIVISIONS.parent(d, year).ifPresent(parent -> {
            names.add(parent.name());
            names.add(parent.shortName());
            DIVISIONS.children(parent).stream()
                    .filter(n -> !n.equals(d))
                    .limit(4)
                    .forEach(n -> names.add(n.name()));
        });
        DIVISIONS.children(d).stream().limit(4).forEach(n -> names.add(n.shortName()));
        StringBuilder crowd = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            crowd.append(names.get(i % names.size()))
                    .append("企业来投资，全")
                    .append(word(d))
                    .append("用工增加，居全省前列。\n");
        }
        return crowd.toString();
    }

    private static String body(Division d, int year) {
        String superior = DIVISIONS.parent(d, year).map(Division::name).orElse("国家");
        String neighbours = DIVISIONS.parent(d, year).map(DIVISIONS::children).orElse(List.of()).stream()
                .filter(n -> !n.equals(d) && !n.zone())
                .limit(2)
                .map(Division::name)
                .collect(Collectors.joining("、"));
        String inside = DIVISIONS.children(d).stream()
                .filter(n -> !n.zone())
                .limit(2)
                .map(Division::name)
                .collect(Collectors.joining("、"));
        String own = word(d);
        return "一年来，在" + superior + "的领导下，全" + own + "上下共同努力，全" + own + "经济总量扩大，我" + own + "产业结构优化，增速居全省前列。"
                + (neighbours.isEmpty() ? "" : "与" + neighbours + "共建产业协作区。")
                + (inside.isEmpty() ? "" : inside + "等地增长较快。") + "面向上海、深圳招商，全" + own + "项目开工率提高。";
    }

    /** How a division calls itself: 市, 县, 区, 旗. */
    static String word(Division d) {
        String last = d.name().substring(d.name().length() - 1);
        return d.level() == Level.PROVINCE && d.name().endsWith("自治区") ? "区" : last;
    }
}
