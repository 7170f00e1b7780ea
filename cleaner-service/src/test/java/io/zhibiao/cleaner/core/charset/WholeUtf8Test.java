package io.zhibiao.cleaner.core.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeUtf8Test {
    private static final int LONGER_THAN_USUAL = 300_000;

    @Test
    void decodesEveryCharacter() {
        String all = IntStream.range(0, 0x110000)
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(WholeUtf8.decode(all.getBytes(StandardCharsets.UTF_8))).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, LONGER_THAN_USUAL})
    void decodesPagesOfAnyLength(int length) {
        String page = "<p>经济增长6.5%".repeat(length / 12);
        assertThat(WholeUtf8.decode(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(page);
    }

    /** As the JDK does, which tells overlong forms, surrogates and sequences that are cut off. */
    @Test
    void tellsWhatIsNone() {
        Random random = new Random(7);
        byte[] text = "地区生产总值（GDP）𠮷é".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 50_000; i++) {
            byte[] damaged = text.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) (0x80 | random.nextInt(0x80));
            }
            assertThat(WholeUtf8.decode(damaged)).isEqualTo(strictly(damaged));
        }
    }

    private static @Nullable String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
