package io.zhibiao.cleaner.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.Reports;
import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Script;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubleEncodingTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DoubleEncoding REPAIR = new DoubleEncoding(Lexicon.standard(), Script.standard());

    @Test
    void restoresUtf8ThatWasReadAsGbkAndSaved() {
        assertThat(restoredShare(StandardCharsets.UTF_8, GB18030)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void restoresGbkThatWasReadAsLatin1() {
        assertThat(restoredShare(GB18030, StandardCharsets.ISO_8859_1)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void restoresUtf8ThatWasReadAsLatin1() {
        assertThat(restoredShare(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1))
                .isGreaterThanOrEqualTo(0.99);
    }

    /** The reverse loses most bytes; what is left without loss are words whose bytes happen to be UTF-8. One or two characters are no evidence. */
    @Test
    void restoresGbkThatWasReadAsUtf8() {
        Random random = new Random(12);
        int lossless = 0;
        int restored = 0;
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < 200_000 && lossless < 300; i++) {
            String text = lossless(Reports.paragraph(random));
            if (Han.count(text) < 3) {
                continue;
            }
            lossless++;
            String got = apply(misread(text, GB18030, StandardCharsets.UTF_8));
            restored += got.equals(text) ? 1 : 0;
            faults.add(got.equals(text) ? "" : text);
        }
        assertThat(lossless).isGreaterThan(30);
        assertThat((double) restored / lossless).as(faults.toString()).isGreaterThanOrEqualTo(0.99);
    }

    /** The longest run of a text that survives being read as UTF-8. */
    private static String lossless(String text) {
        String longest = "";
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !survives(text.substring(i, i + 1))) {
                longest = i - start > longest.length() ? text.substring(start, i) : longest;
                start = i + 1;
            }
        }
        return longest;
    }

    private static boolean survives(String text) {
        String misread = misread(text, GB18030, StandardCharsets.UTF_8);
        return misread(misread, StandardCharsets.UTF_8, GB18030).equals(text);
    }

    @Test
    void changesNothingInHealthyText() {
        Random random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            String text = Reports.paragraph(random);
            String written = i % 3 == 0 ? Reports.traditional(text) : text;
            assertThat(apply(written)).isEqualTo(written);
        }
    }

    @Test
    void leavesRareNamesAlone() {
        String names = "瓯江、㵲阳河、邛崃、歙县、黟县、枞阳、莼湖";
        assertThat(apply(names)).isEqualTo(names);
    }

    /** Share of the paragraphs that come back, of those whose bytes were not lost in the wrong reading. */
    private static double restoredShare(Charset written, Charset read) {
        Random random = new Random(8);
        int lossless = 0;
        int restored = 0;
        for (int i = 0; i < 4_000 && lossless < 500; i++) {
            String[] clauses = Reports.paragraph(random).split("[，。“”]+", -1);
            String text = clauses[0].isEmpty() ? clauses[1] : clauses[0];
            String misread = misread(text, written, read);
            if (text.length() < 4
                    || misread.contains("\ufffd")
                    || !misread(misread, read, written).equals(text)) {
                continue;
            }
            lossless++;
            restored += apply(misread).equals(text) ? 1 : 0;
        }
        assertThat(lossless).isGreaterThan(50);
        return (double) restored / lossless;
    }

    private static String misread(String text, Charset written, Charset read) {
        return new String(text.getBytes(written), read);
    }

    private static String apply(String text) {
        return REPAIR.apply(text, new RepairLog());
    }
}
