package io.zhibiao.cleaner.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.language.Readings;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The syllables of the standard language (GB/T 16159), each in every tone that some character has. */
class EverySyllableTest {
    /** Finals by initial; {@code -} stands for none. */
    private static final Map<String, String> SYLLABLES = Map.ofEntries(
            Map.entry("-", "a ai an ang ao e ei en er o ou"),
            Map.entry("b", "a ai an ang ao ei en eng i ian iao ie in ing o u"),
            Map.entry("p", "a ai an ang ao ei en eng i ian iao ie in ing o ou u"),
            Map.entry("m", "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"),
            Map.entry("f", "a an ang ei en eng o ou u"),
            Map.entry("d", "a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo"),
            Map.entry("t", "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo"),
            Map.entry("n", "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve"),
            Map.entry("l", "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve"),
            Map.entry("g", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
            Map.entry("k", "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo"),
            Map.entry("h", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
            Map.entry("j", "i ia ian iang iao ie in ing iong iu u uan ue un"),
            Map.entry("q", "i ia ian iang iao ie in ing iong iu u uan ue un"),
            Map.entry("x", "i ia ian iang iao ie in ing iong iu u uan ue un"),
            Map.entry("zh", "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"),
            Map.entry("ch", "a ai an ang ao e en eng i ong ou u uai uan uang ui un uo"),
            Map.entry("sh", "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"),
            Map.entry("r", "an ang ao e en eng i ong ou u uan ui un uo"),
            Map.entry("z", "a ai an ang ao e ei en eng i ong ou u uan ui un uo"),
            Map.entry("c", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
            Map.entry("s", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
            Map.entry("y", "a an ang ao e i in ing ong ou u uan ue un"),
            Map.entry("w", "a ai an ang ei en eng o u"));

    private static final List<String> REAL = List.of(
            "(GDP)", "(2024)", "(亿元)", "(含个体)", "(pm)", "(t)", "（亩）", "(a)", "(一期)", "(km)", "(CPI)", "（试行）", "(草案)",
            "(%)");

    private static final Readings READINGS = Readings.standard();
    private static final PinyinAnnotations ANNOTATIONS = new PinyinAnnotations(READINGS);

    /** A character for each toned syllable of the table, and the toned ones of each plain syllable. */
    private static final Map<String, Character> CHARACTERS = new HashMap<>();

    private static final Map<String, Set<String>> TONES = new TreeMap<>();

    static {
        for (char han = '一'; han <= '龥'; han++) {
            for (String reading : READINGS.of(han)) {
                CHARACTERS.putIfAbsent(reading, han);
                TONES.computeIfAbsent(plain(reading), p -> new TreeSet<>()).add(reading);
            }
        }
    }

    @Test
    void everySyllableIsTakenOutInEveryToneAndWithoutOne() {
        List<String> kept = new ArrayList<>();
        int tried = 0;
        Random random = new Random(2);
        for (String syllable : syllables()) {
            assertThat(TONES).as("a character reads " + syllable).containsKey(syllable);
            for (String toned : TONES.get(syllable)) {
                for (String letters : List.of(toned, syllable, syllable.replace('v', 'ü'))) {
                    tried++;
                    String han = CHARACTERS.get(toned).toString();
                    String real = REAL.get(random.nextInt(REAL.size()));
                    String text = "总值" + real + han + "(" + letters + ")" + real + han + "（" + letters + "）";
                    if (!apply(text).equals("总值" + real + han + real + han)) {
                        kept.add(text + " -> " + apply(text));
                    }
                }
            }
        }
        assertThat(kept).isEmpty();
        assertThat(tried).isGreaterThan(3_000);
    }

    @Test
    void aBracketThatHoldsTheReadingOfAnotherCharacterIsKept() {
        List<String> syllables = syllables();
        Random random = new Random(6);
        for (char han = '一'; han <= '龥'; han++) {
            String syllable = syllables.get(random.nextInt(syllables.size()));
            String text = han + "(" + syllable + ")";
            if (!READINGS.is(han, syllable)) {
                assertThat(apply(text)).isEqualTo(text);
            }
        }
    }

    @Test
    void realBracketsAreKeptBehindEveryCharacter() {
        for (char han = '一'; han <= '龥'; han++) {
            for (String real : REAL) {
                String letters = real.substring(1, real.length() - 1);
                String text = han + real;
                if (!READINGS.is(han, letters)) {
                    assertThat(apply(text)).isEqualTo(text);
                }
            }
        }
    }

    private static List<String> syllables() {
        List<String> syllables = new ArrayList<>();
        SYLLABLES.forEach((initial, finals) -> {
            for (String end : finals.split(" ", -1)) {
                syllables.add(initial.equals("-") ? end : initial + end);
            }
        });
        assertThat(syllables).hasSizeGreaterThan(390).doesNotHaveDuplicates();
        return syllables.stream().sorted().toList();
    }

    private static String plain(String reading) {
        return Normalizer.normalize(reading, Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .replaceAll("[^a-z]", "");
    }

    private static String apply(String text) {
        return ANNOTATIONS.apply(text, new RepairLog());
    }
}
