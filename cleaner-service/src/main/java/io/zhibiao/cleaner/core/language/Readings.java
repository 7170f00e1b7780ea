package io.zhibiao.cleaner.core.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The readings (pinyin) of Chinese characters; a character may have several. */
public final class Readings {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ";
    private static final Readings STANDARD = load();

    private final String[][] toned;
    private final String[][] plain;

    private Readings(String[][] toned, String[][] plain) {
        this.toned = toned;
        this.plain = plain;
    }

    /** The table of the library. */
    public static Readings standard() {
        return STANDARD;
    }

    /** Whether the letters spell a reading of the character, with its tone or without any. */
    public boolean is(char han, String letters) {
        String[] readings = toned[han];
        return readings != null && (has(readings, letters) || has(plain[han], letters.replace('ü', 'v')));
    }

    /** The readings of a character, the usual one first; none for one that is not in the table. */
    public String[] of(char han) {
        String[] readings = toned[han];
        return readings == null ? new String[0] : readings;
    }

    private static boolean has(String[] readings, String letters) {
        for (String reading : readings) {
            if (reading.equals(letters)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String reading) {
        StringBuilder letters = new StringBuilder(reading.length());
        String parts = Normalizer.normalize(reading, Normalizer.Form.NFD).replace("u\u0308", "v");
        for (int i = 0; i < parts.length(); i++) {
            if (parts.charAt(i) < 0x80) {
                letters.append(parts.charAt(i));
            }
        }
        return letters.toString();
    }

    private static Readings load() {
        String[][] toned = new String[0x10000][];
        String[][] plain = new String[0x10000][];
        Map<String, String> shared = new HashMap<>();
        Map<String, String> toneless = new HashMap<>();
        LibraryTable.READINGS.lines(line -> {
            int colon = line.indexOf(':');
            // Characters beyond the first plane take two units; no page of GBK holds one.
            if (colon != 1) {
                return;
            }
            char han = line.charAt(0);
            // The table also has the sounds of interjections (m̀, ế); pages annotate with syllables alone.
            String[] readings = Arrays.stream(line.substring(colon + 1).split(",", -1))
                    .filter(reading -> reading.chars().allMatch(c -> LETTERS.indexOf(c) >= 0))
                    .toArray(String[]::new);
            String[] bare = new String[readings.length];
            for (int i = 0; i < readings.length; i++) {
                readings[i] = shared.computeIfAbsent(readings[i], r -> r);
                bare[i] = toneless.computeIfAbsent(readings[i], Readings::plain);
            }
            toned[han] = readings;
            plain[han] = bare;
        });
        return new Readings(toned, plain);
    }
}
