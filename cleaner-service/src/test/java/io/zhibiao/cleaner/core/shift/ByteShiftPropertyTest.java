package io.zhibiao.cleaner.core.shift;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.Reports;
import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Readings;
import io.zhibiao.cleaner.core.language.Script;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Paragraphs of our own go through a model of the two causes; the repair must give them back as they were. */
class ByteShiftPropertyTest {
    private static final int PLACES = 1500;

    @Test
    void restoresNineOfTenRunsThatWereSplitAtAMark() {
        Tally tally = new Tally();
        Random random = new Random(20240131);
        while (tally.places < PLACES) {
            boolean traditional = random.nextBoolean();
            String text = written(random, traditional);
            if (DamageModel.unalignedMarks(text).size() != 1) {
                continue;
            }
            String damaged = DamageModel.splitAtMarks(text, random.nextBoolean(), random.nextInt(3) == 0);
            tally.count(text, repaired(damaged, traditional), damaged);
        }
        assertThat(tally.share()).as(tally.faults()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void restoresNineOfTenRunsOnLinesThatHaveSeveral() {
        Tally tally = new Tally();
        Random random = new Random(20240301);
        String between = "其中100个";
        while (tally.places < 600) {
            boolean traditional = random.nextBoolean();
            String first = written(random, traditional);
            String second = written(random, traditional);
            if (DamageModel.unalignedMarks(first).size() != 1
                    || DamageModel.unalignedMarks(second).size() != 1) {
                continue;
            }
            String text = first + between + second;
            String damaged = DamageModel.splitAtMarks(text, random.nextBoolean(), random.nextInt(3) == 0);
            String repaired = repaired(damaged, traditional);
            tally.count(first + "其", repaired.substring(0, Math.min(repaired.length(), first.length() + 1)), damaged);
            tally.count(second, repaired.substring(Math.max(0, repaired.length() - second.length())), damaged);
        }
        assertThat(tally.share()).as(tally.faults()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void restoresNineOfTenRunsThatAReadingWasPutInto() {
        Tally tally = new Tally();
        Random random = new Random(20240201);
        while (tally.places < PLACES) {
            String text = written(random, true);
            Phantom phantom = Phantom.anyIn(text, random);
            if (phantom == null) {
                continue;
            }
            String damaged = DamageModel.readingInside(text, phantom.at(), phantom.reading(), random.nextInt(3) == 0);
            tally.count(text, repaired(damaged, true), damaged);
        }
        assertThat(tally.share()).as(tally.faults()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void changesNothingInTwentyThousandUndamagedParagraphs() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            boolean traditional = random.nextInt(4) == 0;
            String text = written(random, traditional);
            String marked = random.nextBoolean() ? text : text.replace('，', ',').replace("。", ";");
            assertThat(repaired(marked, traditional)).isEqualTo(marked);
        }
    }

    private static String written(Random random, boolean traditional) {
        String text = Reports.paragraph(random);
        return traditional ? Reports.traditional(text) : text;
    }

    private static String repaired(String damaged, boolean traditional) {
        return new ByteShift(Lexicon.standard(), Readings.standard(), Script.standard(), traditional)
                .apply(damaged, new RepairLog());
    }

    /** How many places were restored exactly, and some that were not. */
    private static final class Tally {
        private final List<String> faults = new ArrayList<>();
        private int places;
        private int restored;

        void count(String text, String repaired, String damaged) {
            places++;
            if (repaired.equals(text)) {
                restored++;
            } else if (faults.size() < 60) {
                faults.add(difference(text, repaired) + "   FROM " + difference(damaged, text));
            }
        }

        double share() {
            return (double) restored / places;
        }

        String faults() {
            return restored + " of " + places + "\n" + String.join("\n", faults);
        }

        private static String difference(String want, String got) {
            int i = 0;
            while (i < Math.min(want.length(), got.length()) && want.charAt(i) == got.charAt(i)) {
                i++;
            }
            int from = Math.max(0, i - 6);
            return want.substring(from, Math.min(want.length(), i + 8)) + " / "
                    + got.substring(from, Math.min(got.length(), i + 8));
        }
    }
}
