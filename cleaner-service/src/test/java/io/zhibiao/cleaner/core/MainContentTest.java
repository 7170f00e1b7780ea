package io.zhibiao.cleaner.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.junit.jupiter.api.Test;

/** Pages in the shapes of government sites, portals, forums and news, around articles of our own: the article must come out whole. */
class MainContentTest {
    private static final double MACRO = 0.985;
    private static final double EACH = 0.95;

    /**
     * One page read by both.
     *
     * @param ours how far the cleaner's text agrees with the article
     * @param theirs the same of readability4j's text
     */
    private record Score(String page, double ours, double theirs) {
        @Override
        public String toString() {
            return "%.4f  %.4f  %s".formatted(ours, theirs, page);
        }
    }

    @Test
    void findsTheArticleInEveryShapeAndBetterThanReadability() {
        List<Score> scores = scores();
        String table = table(scores);
        System.out.println(table.lines().limit(2).collect(Collectors.joining("\n")));
        assertThat(scores).hasSizeGreaterThanOrEqualTo(60);
        assertThat(scores).as(table).allSatisfy(score -> assertThat(score.ours).isGreaterThan(EACH));
        assertThat(macro(scores, Score::ours)).as(table).isGreaterThanOrEqualTo(MACRO);
        assertThat(macro(scores, Score::ours)).as(table).isGreaterThan(macro(scores, Score::theirs));
    }

    private static List<Score> scores() {
        List<Score> scores = new ArrayList<>();
        Random random = new Random(42);
        for (Map.Entry<String, String> template : PageShapes.templates().entrySet()) {
            for (PageShapes.Style style : PageShapes.Style.values()) {
                List<String> article = article(random);
                String page = PageShapes.page(template.getValue(), article, style);
                String want = String.join("\n", article);
                scores.add(new Score(
                        template.getKey() + " " + style,
                        f1(want, Pages.clean(page).text()),
                        f1(want, readability(page))));
            }
        }
        return scores;
    }

    /** Title and text as readability4j reads them. */
    private static String readability(String page) {
        Article article = new Readability4J("https://www.example.gov.cn/a/1.html", page).parse();
        return article.getTitle() + "\n" + (article.getTextContent() == null ? "" : article.getTextContent());
    }

    private static double macro(List<Score> scores, ToDoubleFunction<Score> of) {
        return scores.stream().mapToDouble(of).average().orElse(0);
    }

    private static String table(List<Score> scores) {
        String pages = scores.stream()
                .sorted(Comparator.comparingDouble(Score::ours))
                .map(Score::toString)
                .collect(Collectors.joining("\n"));
        return "zhibiao readability4j\n"
                + new Score(
                        "macro of " + scores.size() + " pages",
                        macro(scores, Score::ours),
                        macro(scores, Score::theirs))
                + "\n" + pages;
    }

    private static List<String> article(Random random) {
        List<String> article = new ArrayList<>();
        article.add("关于某县" + (2010 + random.nextInt(15)) + "年国民经济和社会发展计划执行情况的报告");
        article.add("各位代表：");
        String[] chapters = {"一、主要工作完成情况", "二、存在的问题", "三、下一步工作安排"};
        for (String chapter : chapters) {
            article.add(chapter);
            int paragraphs = 2 + random.nextInt(4);
            for (int i = 0; i < paragraphs; i++) {
                article.add(Reports.paragraph(random));
            }
        }
        return article;
    }

    /** Agreement of two texts in their runs of four characters, blanks aside. */
    private static double f1(String want, String got) {
        Map<String, Integer> wanted = grams(want);
        Map<String, Integer> found = grams(got);
        int common = 0;
        for (Map.Entry<String, Integer> gram : wanted.entrySet()) {
            common += Math.min(gram.getValue(), found.getOrDefault(gram.getKey(), 0));
        }
        return 2.0 * common / (sum(wanted) + sum(found));
    }

    private static int sum(Map<String, Integer> grams) {
        return grams.values().stream().mapToInt(n -> n).sum();
    }

    private static Map<String, Integer> grams(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u3000]+", "");
        Map<String, Integer> grams = new HashMap<>();
        for (int i = 0; i + 4 <= plain.length(); i++) {
            grams.merge(plain.substring(i, i + 4), 1, Integer::sum);
        }
        return grams;
    }
}
