package io.zhibiao.cleaner.core.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Script;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PageDecoderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final PageDecoder DECODER = new PageDecoder(new Plausibility(Lexicon.standard(), Script.standard()));

    @Test
    void takesAByteOrderMarkBeforeAnyLabelAndLeavesItOut() {
        byte[] body = "\ufeff全市经济平稳运行".getBytes(StandardCharsets.UTF_8);
        Decoded decoded = DECODER.decode(body, "text/html; charset=gbk");
        assertThat(decoded.text()).isEqualTo("全市经济平稳运行");
        assertThat(decoded.charset().reason()).isEqualTo("byte order mark");
        assertThat(decoded.charset().declared()).isEqualTo("gbk");
    }

    @Test
    void readsUtf16WithAMark() {
        assertThat(DECODER.decode("\ufeff全市".getBytes(StandardCharsets.UTF_16LE), null)
                        .text())
                .isEqualTo("全市");
        assertThat(DECODER.decode("\ufeff全市".getBytes(StandardCharsets.UTF_16BE), null)
                        .text())
                .isEqualTo("全市");
    }

    @Test
    void readsAPageThatChangesItsEncodingHalfWay() {
        String upper = "<p>上半年全市粮食产量稳定增长，农民收入提高。</p>\n".repeat(20);
        String lower = "<p>下半年继续推进重点项目建设，改善居民生活。</p>\n".repeat(10);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(upper.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(lower.getBytes(GB18030));
        assertThat(DECODER.decode(body.toByteArray(), null).text()).isEqualTo(upper + lower);
    }

    @Test
    void readsUtf8ThatLostABytesAsUtf8() {
        byte[] whole = "全县新建公路五十公里，惠及十二个乡镇的群众。".repeat(20).getBytes(StandardCharsets.UTF_8);
        byte[] lost = Arrays.copyOfRange(whole, 1, whole.length);
        assertThat(DECODER.decode(lost, null).text()).endsWith("惠及十二个乡镇的群众。").contains("\ufffd");
    }

    @Test
    void readsAPageCutOffInsideACharacter() {
        byte[] whole = "全县新建公路五十公里".getBytes(StandardCharsets.UTF_8);
        assertThat(DECODER.decode(Arrays.copyOf(whole, whole.length - 1), null).text())
                .startsWith("全县新建公路五十公");
    }

    @Test
    void tellsWhatWasDeclaredAndUsed() {
        byte[] body = "<meta charset='gb2312'>居民收入稳步增长".getBytes(GB18030);
        Decoded decoded = DECODER.decode(body, "text/html;charset=utf-8");
        assertThat(decoded.charset().declared()).isEqualTo("utf-8 | gb2312");
        assertThat(decoded.charset().used()).isEqualTo("GB18030");
    }

    @Test
    void readsTheLabelOfXml() {
        byte[] body = "<?xml version=\"1.0\" encoding=\"gbk\"?><a>居民收入</a>".getBytes(GB18030);
        assertThat(DECODER.decode(body, null).charset().declared()).isEqualTo("gbk");
    }

    @Test
    void takesPlainAsciiAsUtf8() {
        assertThat(DECODER.decode("<p>2024</p>".getBytes(StandardCharsets.US_ASCII), null)
                        .charset()
                        .used())
                .isEqualTo("UTF-8");
    }
}
