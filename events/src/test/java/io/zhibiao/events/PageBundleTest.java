package io.zhibiao.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageBundleTest {
    private static final PageBundle.Part PAGE =
            new PageBundle.Part("https://a.example/1.html", "text/html; charset=gbk", null, bytes("<p>各位代表"));

    @Test
    void isReadAsItWasWritten() {
        PageBundle.Part table = new PageBundle.Part(
                "https://a.example/P02.xls", null, "附表 1.xls", new byte[] {0, -1, 13, 10, 45, 45, 13, 10, 13, 10});
        PageBundle read = reread(new PageBundle(List.of(PAGE, table)));
        assertThat(read.page().location()).isEqualTo(PAGE.location());
        assertThat(read.page().contentType()).isEqualTo(PAGE.contentType());
        assertThat(read.page().body()).isEqualTo(PAGE.body());
        assertThat(read.attachments()).hasSize(1);
        assertThat(read.attachments().getFirst().name()).isEqualTo("附表 1.xls");
        assertThat(read.attachments().getFirst().body()).isEqualTo(table.body());
    }

    @Test
    void aBodyMayHoldTheBoundary() {
        PageBundle plain = new PageBundle(List.of(PAGE, part("https://a.example/2", new byte[90])));
        String boundary = plain.contentType().replaceAll(".*\"(.*)\"", "$1");
        byte[] body = Arrays.copyOf(bytes("\r\n--" + boundary + "--\r\n"), 90);
        PageBundle bundle = new PageBundle(List.of(PAGE, part("https://a.example/2", body)));
        assertThat(bundle.contentType()).isEqualTo(plain.contentType());
        assertThat(reread(bundle).attachments().getFirst().body()).isEqualTo(body);
    }

    @Test
    void theSameBundleHasTheSameBytesAlways() {
        PageBundle bundle = new PageBundle(List.of(PAGE, part("https://a.example/2", bytes("x"))));
        assertThat(bundle.bytes()).isEqualTo(new PageBundle(bundle.parts()).bytes());
    }

    @Test
    void aLineBreakInANameBeginsNoHeader() {
        PageBundle.Part part = new PageBundle.Part("https://a.example/2", null, "a\r\nContent-Length: 0", bytes("x"));
        assertThat(reread(new PageBundle(List.of(PAGE, part)))
                        .attachments()
                        .getFirst()
                        .body())
                .isEqualTo(bytes("x"));
    }

    @Test
    void whatIsTooLargeIsRefusedByItsSize() {
        PageBundle.Part large = part("https://a.example/2", new byte[Topic.MAX_PAGE_BYTES]);
        assertThatThrownBy(() -> new PageBundle(List.of(PAGE, large)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bytes in all");
    }

    @Test
    void anAddressStandsOnce() {
        assertThatThrownBy(() -> new PageBundle(List.of(PAGE, PAGE))).hasMessageContaining("stands twice");
    }

    @Test
    void tooManyPartsAreRefused() {
        List<PageBundle.Part> parts = new ArrayList<>();
        for (int i = 0; i <= PageBundle.MOST_PARTS; i++) {
            parts.add(part("https://a.example/" + i, bytes("x")));
        }
        assertThatThrownBy(() -> new PageBundle(parts)).hasMessageContaining("at most " + PageBundle.MOST_PARTS);
    }

    @Test
    void aFaultNamesItsPart() {
        PageBundle bundle = new PageBundle(List.of(PAGE, part("https://a.example/2", bytes("x"))));
        byte[] written = bundle.bytes();
        byte[] cut = Arrays.copyOf(written, written.length - 60);
        assertThatThrownBy(() -> PageBundle.read(cut, bundle.contentType()))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("part 2");
    }

    @Test
    void aTypeWithoutABoundaryIsRefused() {
        assertThatThrownBy(() -> PageBundle.read(new byte[0], "multipart/related"))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("boundary");
    }

    @Test
    void damagedBundlesGiveNoOtherException() {
        PageBundle bundle = new PageBundle(List.of(PAGE, part("https://a.example/2", bytes("x".repeat(50)))));
        byte[] written = bundle.bytes();
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = Arrays.copyOf(written, 1 + random.nextInt(written.length));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            readOrRefuse(damaged, bundle.contentType());
        }
    }

    private static void readOrRefuse(byte[] bytes, String contentType) {
        try {
            assertThat(PageBundle.read(bytes, contentType).parts()).isNotEmpty();
        } catch (InvalidEvent e) {
            assertThat(e).hasMessageContaining("page bundle");
        }
    }

    private static PageBundle reread(PageBundle bundle) {
        return PageBundle.read(bundle.bytes(), bundle.contentType());
    }

    private static PageBundle.Part part(String location, byte[] body) {
        return new PageBundle.Part(location, null, null, body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
