package io.zhibiao.cleaner.core.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Script;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each encoding under each sort of label: every page must decode exactly. */
class CharsetMatrixTest {
    private static final PageDecoder DECODER = new PageDecoder(new Plausibility(Lexicon.standard(), Script.standard()));
    private static final String SIMPLIFIED = "全县完成绿化造林三万亩，新建学校五所，居民收入稳步增长。";
    private static final String RARE = SIMPLIFIED + "朱镕基、喆、㎡、€、䶮、𠮷";
    private static final String TRADITIONAL = "全縣完成綠化造林三萬畝，新建學校五所，居民收入穩步增長。";

    private record Encoding(String name, String charset, String text, String wrongLabel) {}

    private static final List<Encoding> ENCODINGS = List.of(
            new Encoding("UTF-8", "UTF-8", SIMPLIFIED, "gb2312"),
            new Encoding("GBK", "GBK", SIMPLIFIED, "utf-8"),
            new Encoding("gb2312", "GB18030", RARE, "big5"),
            new Encoding("Big5", "Big5", TRADITIONAL, "gb2312"),
            new Encoding("UTF-16LE", "UTF-16LE", SIMPLIFIED, "utf-8"),
            new Encoding("UTF-16BE", "UTF-16BE", SIMPLIFIED, "gbk"));

    private record Labelling(String name, String header, String meta, int padding) {}

    static Stream<Arguments> cells() {
        return ENCODINGS.stream().flatMap(e -> labellings(e).map(l -> Arguments.of(e.charset + ", " + l.name, e, l)));
    }

    private static Stream<Labelling> labellings(Encoding e) {
        return Stream.of(
                new Labelling("right label", e.name, e.name, 0),
                new Labelling("wrong label", e.wrongLabel, e.wrongLabel, 0),
                new Labelling("no label", "", "", 0),
                new Labelling("compound label", "UTF-8,gb2312", "", 0),
                new Labelling("unknown label", "x-no-such-charset", "", 0),
                new Labelling("label in the page only", "", e.name, 0),
                new Labelling("label behind 15 kB", "", e.name, 15_000),
                new Labelling("header against page", e.wrongLabel, e.name, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void decodesExactly(String name, Encoding encoding, Labelling labelling) {
        String meta = labelling.meta.isEmpty()
                ? ""
                : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + labelling.meta + "\">";
        String page = "<html><head>" + " ".repeat(labelling.padding) + meta + "</head><body>" + encoding.text
                + "</body></html>";
        String header = labelling.header.isEmpty() ? null : "text/html; charset=" + labelling.header;
        Decoded decoded = DECODER.decode(page.getBytes(Charset.forName(encoding.charset)), header);
        assertThat(decoded.text()).isEqualTo(page);
        assertThat(decoded.charset().reason()).isNotBlank();
    }

    private static final List<String> LABELS = List.of(
            "utf-8",
            "gb2312",
            "gbk",
            "x-gbk",
            "cp936",
            "gb18030",
            "big5",
            "utf-16",
            "utf-16le",
            "iso-8859-1",
            "windows-1252",
            "us-ascii",
            "shift_jis",
            "euc-kr",
            "UTF-8,gb2312",
            "gb2312; utf-8",
            "\"gbk\"",
            "none",
            "utf8mb4",
            "中文");

    static Stream<Arguments> everyLabel() {
        return ENCODINGS.stream().flatMap(e -> LABELS.stream().map(label -> Arguments.of(e.charset, label, e)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyLabel")
    void decodesExactlyUnderEveryLabelInThePageAndInTheHeader(String name, String label, Encoding encoding) {
        String page = "<html><head><meta charset=\"" + label.replace("\"", "") + "\"></head><body>" + encoding.text
                + "</body></html>";
        if (!java.nio.charset.Charset.forName(encoding.charset).newEncoder().canEncode(page)) {
            return;
        }
        byte[] body = page.getBytes(Charset.forName(encoding.charset));
        assertThat(DECODER.decode(body, null).text()).isEqualTo(page);
        assertThat(DECODER.decode(body, "text/html; charset=" + label).text()).isEqualTo(page);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void aByteOrderMarkWinsOverEveryLabel(String charset) {
        String page = "<html><head><meta charset=big5></head><body>" + RARE + "</body></html>";
        byte[] body = ("\ufeff" + page).getBytes(Charset.forName(charset));
        assertThat(DECODER.decode(body, "text/html; charset=iso-8859-1").text()).isEqualTo(page);
    }
}
