package io.zhibiao.endtoend.kibana;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A county's reports of several years, of our own making: aims met and missed, a stretch, a contradiction, a repost, and a date of publication that can't be. */
final class YearlyReports {
    /** What they must raise. */
    static final List<String> ALERTS = List.of("target_new", "target_met", "target_missed", "target_conflict");

    private YearlyReports() {}

    static List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> pages = Map.of(
                "2023.html", report(2023, "增长5.5%", "增长6%左右，力争6.5%", "增长9%").replace("2023-01-20", "2023-01-02"),
                "2024.html", report(2024, "增长6.3%", "增长6%左右，力争6.5%", "增长8%以上"),
                "2025.html", report(2025, "增长5.1%", "增长5%左右", "增长7%"),
                "repost.html", report(2025, "增长5.1%", "增长5%左右", "增长7%"),
                "2025-plan.html", report(2025, "增长5.1%", "增长5.6%左右", "增长7%").replace("政府工作报告", "国民经济和社会发展计划报告"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            files.add(Files.writeString(folder.resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static String report(int year, String lastYear, String aim, String investment) {
        return """
                <!DOCTYPE html>
                <html><head><meta charset="utf-8"><title>青川县%1$d年政府工作报告</title>
                <meta name="ArticleTitle" content="青川县%1$d年政府工作报告"><meta name="PubDate" content="%1$d-01-20 09:00"></head>
                <body><h1>青川县%1$d年政府工作报告</h1><div class="TRS_Editor">
                <p>——%1$d年1月10日在青川县第十九届人民代表大会第三次会议上</p><p>各位代表：</p>
                <p>现在，我代表青川县人民政府，向大会报告工作，请予审议，并请各位委员提出意见。</p>
                <p>一、%2$d年工作回顾</p>
                <p>过去一年，青川县经济平稳运行，各项事业都有进步。全年地区生产总值%3$s，固定资产投资增长7.5%%，一般公共预算收入增长4.3%%。</p>
                <p>二、%1$d年工作安排</p>
                <p>今年全县发展的主要预期目标是：地区生产总值%4$s，固定资产投资%5$s，一般公共预算收入增长4%%以上。</p>
                </div></body></html>
                """.formatted(year, year - 1, lastYear, aim, investment);
    }
}
