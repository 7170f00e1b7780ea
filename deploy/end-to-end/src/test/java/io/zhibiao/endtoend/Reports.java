package io.zhibiao.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small work reports of our own making, each of another county. */
public final class Reports {
    private static final List<String> COUNTIES =
            List.of("四川省青川县", "浙江省安吉县", "江苏省沛县", "山东省微山县", "湖南省凤凰县", "湖北省远安县", "福建省泰宁县", "江西省婺源县", "河南省栾川县", "安徽省绩溪县");

    private Reports() {}

    /** A page whose growth target is the given words. */
    static String page(String county, int number, String target) {
        String name = county.substring(3);
        return """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>%1$s2024年政府工作报告</title>
            <meta name="ArticleTitle" content="%1$s2024年政府工作报告"><meta name="PubDate" content="2024-01-20 09:00"></head>
            <body><h1>%1$s2024年政府工作报告</h1><div class="TRS_Editor">
            <p>——2024年1月10日在%1$s第十九届人民代表大会第三次会议上</p><p>各位代表：</p>
            <p>现在，我代表%1$s人民政府，向大会报告工作，请予审议。</p>
            <p>一、2023年工作回顾</p>
            <p>过去一年，%1$s经济平稳运行。全年地区生产总值达到%2$d.5亿元，同比增长6.1%%；一般公共预算收入%3$d.2亿元，增长4.3%%。</p>
            <p>二、2024年工作安排</p>
            <p>今年全县发展的主要预期目标是：地区生产总值增长%4$s，固定资产投资增长8%%，社会消费品零售总额增长7%%以上。</p>
            </div></body></html>
            """.formatted(name, 100 + number, 10 + number % 50, target);
    }

    /** Writes that many reports into a folder. */
    public static List<Path> write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String page = page(COUNTIES.get(i % COUNTIES.size()), i, "6%左右");
            files.add(Files.writeString(folder.resolve("%03d.html".formatted(i)), page, StandardCharsets.UTF_8));
        }
        return files;
    }
}
