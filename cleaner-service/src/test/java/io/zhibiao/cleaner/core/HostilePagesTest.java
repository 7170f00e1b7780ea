package io.zhibiao.cleaner.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.events.CleanPosting;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page holds, cleaning it takes bounded time and throws nothing but {@link UnreadablePage}. */
class HostilePagesTest {
    /** Time of the thread itself: what else the machine does must not count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** A second or two is usual; this much leaves room for a busy machine and is far below what anything quadratic would take. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final String SENTENCE = "全县新建公路五十公里，惠及十二个乡镇的群众，工程质量全部合格。";

    private record Hostile(String name, String page) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Hostile[] pages() {
        return new Hostile[] {
            new Hostile("200,000 nested tags", "<div>".repeat(200_000) + SENTENCE),
            new Hostile("200,000 nested inline tags", "<b><i>".repeat(100_000) + SENTENCE),
            new Hostile("50,000 nested tables", "<table><tr><td>".repeat(50_000) + SENTENCE),
            new Hostile("a million attributes", "<p " + "a=1 b=2 ".repeat(500_000) + ">" + SENTENCE),
            new Hostile("a million attributes, each of another name", distinctAttributes()),
            new Hostile("a run of blanks as entities", "<p>" + "&nbsp;".repeat(1_000_000) + SENTENCE),
            new Hostile("a run of letters as entities", "<p>" + "&#20013;&#x56fd;".repeat(400_000) + SENTENCE),
            new Hostile("an entity that never ends", "<p>&" + "a".repeat(3_000_000) + SENTENCE),
            new Hostile("200,000 open paragraphs of links", "<p><a href=x>".repeat(200_000) + SENTENCE),
            new Hostile("200,000 hidden blocks", "<div style='display:none'>".repeat(200_000) + SENTENCE),
            new Hostile("Thai letters", "ส".repeat(2_000_000)),
            new Hostile("trade words", "百家乐时时彩".repeat(300_000)),
            new Hostile("votes", "赞 ".repeat(1_000_000)),
            new Hostile("comments' headings", ("<p>" + SENTENCE + "</p><p>评论</p><p>相关阅读</p>").repeat(20_000)),
            new Hostile("a run of entities", "<p>" + "&amp;nbsp;".repeat(500_000) + SENTENCE),
            new Hostile("a line of stops", "！？；：，。".repeat(500_000)),
            new Hostile("a line of halves", "；靶律叭".repeat(300_000)),
            new Hostile("open brackets", "經(".repeat(500_000)),
            new Hostile("closing brackets", "經zhèn)".repeat(300_000)),
            new Hostile("bars", "|".repeat(3_000_000)),
            new Hostile("rows of bars", "| a | b |\n".repeat(50_000)),
            new Hostile("blanks", "全 ".repeat(1_000_000)),
            new Hostile("one-character lines", "全\n".repeat(100_000)),
            new Hostile("the same line", (SENTENCE + "\n").repeat(20_000)),
            new Hostile("wide merged cells", "<table>" + "<tr><td rowspan=9999 colspan=9999>甲<td>乙".repeat(2_000)),
            new Hostile("labels", "来源：".repeat(300_000)),
            new Hostile("dates", "2024年1月".repeat(300_000)),
            new Hostile("sessions", "市第一届人民代表大会第".repeat(100_000)),
            new Hostile("spam separators", "精品_".repeat(500_000)),
            new Hostile("escapes", "\\r\\n&#".repeat(400_000)),
            new Hostile("styles", ("<p style=\"" + "overflow:hidden;".repeat(60) + "\">" + SENTENCE).repeat(2_000)),
        };
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isCleanedInBoundedTime(Hostile hostile) {
        byte[] body = hostile.page.getBytes(StandardCharsets.UTF_8);
        Assertions.assertTimeoutPreemptively(BOUND, () -> cleanOrRefuse(body));
    }

    @Test
    void timeGrowsNoFasterThanThePage() {
        long small = timeOf(1);
        long large = timeOf(4);
        assertThat(large).isLessThan(Math.max(small, 20) * 8);
    }

    @Test
    void refusesAnEmptyPageWithAWordOnWhatToDo() {
        assertThatThrownBy(() -> Pages.clean(" \r\n "))
                .isInstanceOf(UnreadablePage.class)
                .hasMessageContaining("empty");
    }

    @Test
    void refusesBinaryBytes() {
        byte[] noise = new byte[5_000];
        new Random(3).nextBytes(noise);
        noise[0] = 1;
        assertThatThrownBy(() -> Pages.clean(noise, null))
                .isInstanceOf(UnreadablePage.class)
                .hasMessageContaining("binary");
    }

    @Test
    void refusesAPictureByItsFirstBytes() {
        byte[] picture = "\u0089PNG\r\n\u001a\n0000".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Pages.clean(picture, "text/html"))
                .isInstanceOf(UnreadablePage.class)
                .hasMessageContaining("picture");
    }

    private static String distinctAttributes() {
        StringBuilder tag = new StringBuilder("<p");
        for (int i = 0; i < 1_000_000; i++) {
            tag.append(" a").append(i).append("=1");
        }
        return tag.append('>').append(SENTENCE).toString();
    }

    /** Pages of every shape, their tags and bytes lost, doubled, swapped and overwritten. */
    @Test
    void pagesOfEveryShapeDamagedInEveryWayGiveNoOtherException() {
        Random random = new Random(17);
        List<String> shapes = new ArrayList<>();
        for (String shape : PageShapes.templates().values()) {
            shapes.add(shape.replace("{body}", "<p>" + Reports.paragraph(random) + "</p>"));
        }
        List<Charset> charsets = Stream.of("UTF-8", "GBK", "UTF-16LE", "Big5")
                .map(Charset::forName)
                .toList();
        for (int i = 0; i < 2_000; i++) {
            String page = shuffled(shapes.get(i % shapes.size()), random);
            byte[] body = page.getBytes(charsets.get(random.nextInt(charsets.size())));
            byte[] damaged = random.nextBoolean() && body.length > 0 ? damaged(body, random) : body;
            assertThatCode(() -> cleanOrRefuse(damaged)).as("page " + i).doesNotThrowAnyException();
        }
    }

    private static String shuffled(String page, Random random) {
        List<String> parts = new ArrayList<>(List.of(page.split("(?=<)", -1)));
        for (int n = random.nextInt(12); n > 0 && parts.size() > 2; n--) {
            int at = random.nextInt(parts.size());
            switch (random.nextInt(4)) {
                case 0 -> parts.remove(at);
                case 1 -> parts.add(at, parts.get(random.nextInt(parts.size())));
                case 2 -> Collections.swap(parts, at, random.nextInt(parts.size()));
                default -> parts.set(at, parts.get(at).replace(">", ""));
            }
        }
        return String.join("", parts);
    }

    private static long timeOf(int megabytes) {
        String paragraph = "<p>" + SENTENCE + "</p>\n";
        int count = megabytes * 500_000 / paragraph.getBytes(StandardCharsets.UTF_8).length;
        StringBuilder page = new StringBuilder("<html><body><h1>某县政府工作报告</h1><div id=zoom>");
        for (int i = 0; i < count; i++) {
            page.append("<p>").append(i).append(SENTENCE).append("</p>\n");
        }
        byte[] body = page.append("</div></body></html>").toString().getBytes(StandardCharsets.UTF_8);
        Pages.clean(body, null);
        long start = CPU.getCurrentThreadCpuTime();
        CleanPosting posting = Pages.clean(body, null);
        assertThat(posting.text()).hasSizeGreaterThan(count * SENTENCE.length());
        return (CPU.getCurrentThreadCpuTime() - start) / 1_000_000;
    }

    private static byte[] damaged(byte[] page, Random random) {
        byte[] damaged = page.clone();
        int places = 1 + random.nextInt(30);
        for (int i = 0; i < places; i++) {
            int from = random.nextInt(damaged.length);
            int to = Math.min(damaged.length, from + random.nextInt(8));
            for (int j = from; j < to; j++) {
                damaged[j] = (byte) random.nextInt(256);
            }
        }
        return java.util.Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
    }

    private static void cleanOrRefuse(byte[] body) {
        try {
            Pages.clean(body, null);
        } catch (UnreadablePage refused) {
            assertThat(refused).hasMessageContaining("page");
        }
    }
}
