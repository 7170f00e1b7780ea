package io.zhibiao.fetcher.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.web.Body;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ffd8ffe000104a464946",
                "89504e470d0a1a0a0000000d49484452",
                "7f454c4602010100",
                "4d5a90000300000004000000ffff",
                "526172211a0701000101010101"
            })
    void knowsPicturesProgramsAndArchives(String hex) {
        assertThat(Binary.is(new Body(HexFormat.of().parseHex(hex)))).isTrue();
    }

    @Test
    void knowsNoise() {
        byte[] noise = new byte[4_096];
        new Random(7).nextBytes(noise);

        assertThat(Binary.is(new Body(noise))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16"})
    void takesTextInAnyEncoding(String charset) {
        assertThat(Binary.is(new Body("<html>\r\n\t全市地区生产总值".getBytes(Charset.forName(charset)))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n\0\0", "\u00d0\u00cf\u0011\u00e0\0\0", "PK\u0003\u0004\0\0", ""})
    void takesDocuments(String start) {
        assertThat(Binary.is(new Body(start.getBytes(StandardCharsets.ISO_8859_1))))
                .isFalse();
    }
}
