package io.zhibiao.cleaner.core.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.Pages;
import io.zhibiao.cleaner.core.Reports;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Fingerprint;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reposts of a report are near it, other reports in the same phrases are not; measured on 30 reports and their 150 reposts. */
class MirrorsTest {
    private static final int REPORTS = 30;
    private static final int PARAGRAPHS = 25;

    private final Random random = new Random(11);
    private final List<List<String>> reports = reports();

    @Test
    void repostsAreKnownAgain() {
        int alike = 0;
        int found = 0;
        for (List<String> report : reports) {
            Fingerprint original = fingerprint(clean(official(report)));
            for (Fingerprint repost : reposts(report)) {
                alike += repost.similarity(original) >= Fingerprint.SAME ? 1 : 0;
                found += Collections.disjoint(repost.bands(), original.bands()) ? 0 : 1;
            }
        }
        assertThat(alike).isEqualTo(5 * REPORTS);
        assertThat(found).isGreaterThanOrEqualTo(5 * REPORTS * 98 / 100);
    }

    @Test
    void noOtherReportIsTakenForOne() {
        for (List<String> report : reports) {
            Fingerprint original = fingerprint(clean(official(report)));
            assertThat(fingerprint(clean(official(nextYear(report)))).similarity(original))
                    .isLessThan(Fingerprint.SAME);
            assertThat(fingerprint(clean(official(neighbour(report)))).similarity(original))
                    .isLessThan(Fingerprint.SAME);
        }
        for (int i = 1; i < reports.size(); i++) {
            assertThat(fingerprint(clean(official(reports.get(i))))
                            .similarity(fingerprint(clean(official(reports.get(i - 1))))))
                    .isLessThan(0.2);
        }
    }

    @Test
    void aTextTooShortToTellHasNone() {
        assertThat(Fingerprints.of("全年各项工作平稳推进，群众生活继续改善。")).isEmpty();
    }

    @Test
    void marksAndBlanksDoNotCount() {
        String text = String.join("", reports.get(0));
        assertThat(Fingerprints.of(text.replace('，', ',').replace("。", "。\n　　")))
                .isEqualTo(Fingerprints.of(text));
    }

    private List<Fingerprint> reposts(List<String> report) {
        String official = official(report);
        return List.of(
                fingerprint(clean(portal(report))),
                fingerprint(clean(portal(report.subList(2, report.size())))),
                fingerprint(Pages.clean(official.getBytes(Charset.forName("GB18030")), "text/html; charset=gb2312")),
                fingerprint(clean(
                        Reports.traditional(official).replace("經", "經(jīng)").replace("發", "發(fā)"))),
                fingerprint(clean(withCharactersLost(official))));
    }

    private static String official(List<String> report) {
        return "<html><body><div class=\"nav\">首页 &gt; 政务公开</div><h1>" + report.get(0) + "</h1><div id=\"zoom\"><p>"
                + String.join("</p><p>", report.subList(1, report.size()))
                + "</p></div><div class=\"footer\">主办：某县人民政府办公室</div></body></html>";
    }

    private static String portal(List<String> report) {
        return "<html><body><ul><li>文库首页</li><li>会员中心</li></ul><h2>" + report.get(0)
                + "</h2><span>时间：2024-03-02 阅读：15</span><div class=\"article\">" + String.join("<br><br>", report)
                + "</div><p>声明：本站资料由网友上传，如有侵权请联系删除。</p></body></html>";
    }

    /** One character in 200 is gone. */
    private String withCharactersLost(String page) {
        StringBuilder out = new StringBuilder();
        page.chars().filter(c -> c < 0x4e00 || random.nextInt(200) > 0).forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** Half of the paragraphs again, with other figures. */
    private List<String> nextYear(List<String> report) {
        List<String> next = new ArrayList<>();
        for (String paragraph : report) {
            next.add(random.nextBoolean() ? Reports.paragraph(random) : otherFigures(paragraph));
        }
        return next;
    }

    /** The same phrases in another order, as reports on one higher plan have them. */
    private List<String> neighbour(List<String> report) {
        List<String> phrases = new ArrayList<>();
        report.forEach(paragraph -> phrases.addAll(List.of(paragraph.split("(?<=。)", -1))));
        Collections.shuffle(phrases, random);
        List<String> other = new ArrayList<>();
        for (int i = 0; i + 3 <= phrases.size(); i += 3) {
            other.add(otherFigures(String.join("", phrases.subList(i, i + 3))));
        }
        return other;
    }

    private String otherFigures(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .map(c -> Character.isDigit(c) ? '0' + random.nextInt(10) : c)
                .forEach(c -> out.append((char) c));
        return out.toString();
    }

    private List<List<String>> reports() {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            List<String> report = new ArrayList<>(List.of("关于某县" + (1994 + i) + "年国民经济和社会发展计划执行情况的报告"));
            for (int p = 0; p < PARAGRAPHS; p++) {
                report.add(Reports.paragraph(random));
            }
            all.add(report);
        }
        return all;
    }

    private static CleanPosting clean(String page) {
        return Pages.clean(page);
    }

    private static Fingerprint fingerprint(CleanPosting posting) {
        Fingerprint fingerprint = posting.fingerprint();
        assertThat(fingerprint).isNotNull();
        return fingerprint == null ? Fingerprint.of(new byte[Fingerprint.BINS]) : fingerprint;
    }
}
