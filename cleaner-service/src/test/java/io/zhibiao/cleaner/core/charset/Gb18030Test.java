package io.zhibiao.cleaner.core.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick way must give what the JDK's decoder of GB18030 gives, whatever the bytes. */
class Gb18030Test {
    @Test
    void everyPairOfBytesIsDecodedAsTheCharsetSays() {
        for (int pair = 0; pair < 0x10000; pair++) {
            assertDecoded(new byte[] {'a', (byte) (pair >> 8), (byte) pair, 'b'});
        }
    }

    @Test
    void everySequenceOfFourBytesThatIsACharacterIsDecoded() {
        for (int c = 0x80; c < 0x110000; c += 7) {
            if (Character.isDefined(c) && !Character.isSurrogate((char) c)) {
                assertDecoded(("数" + Character.toString(c) + "据").getBytes(Gb18030.CHARSET));
            }
        }
    }

    @Test
    void bytesAtRandomAreDecodedAsTheCharsetSays() {
        Random random = new Random(18030);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(40)];
            random.nextBytes(bytes);
            assertDecoded(bytes);
        }
    }

    @Test
    void whatCanBeNoTextLeavesAHole() {
        Random random = new Random(80);
        int none = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = "经济增长？，。".repeat(2).getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            boolean may = Gb18030.mayBeText(bytes);
            none += may ? 0 : 1;
            assertThat(may || new String(bytes, Gb18030.CHARSET).contains("\ufffd"))
                    .isTrue();
        }
        assertThat(none).isPositive();
        assertThat(Gb18030.mayBeText("增长6.5%，𠮷é".getBytes(Gb18030.CHARSET))).isTrue();
    }

    private static void assertDecoded(byte[] bytes) {
        assertThat(Gb18030.decode(bytes, 0, bytes.length)).isEqualTo(new String(bytes, Gb18030.CHARSET));
    }
}
