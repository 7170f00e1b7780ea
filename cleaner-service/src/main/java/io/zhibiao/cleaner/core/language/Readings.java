package io.zhibiao.cleaner.core.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The readings (pinyin) of Chinese characters; a character may have several. */
public final class Readings {
    private static final Readings STANDARD = load();

    private final String[][] toned;

    private Readings(String[][] toned) {
        this.toned = toned;
    }

    /** The table of the project. */
    public static Readings standard() {
        return STANDARD;
    }

    /** Whether the letters spell a reading of the character with its tone ({@code jīng} for 經). */
    public boolean isToned(char han, String letters) {
        return Arrays.asList(of(han)).contains(letters);
    }

    /** Whether the letters spell a reading of the character, with its tone or without any. */
    public boolean is(char han, String letters) {
        for (String reading : of(han)) {
            if (reading.equals(letters) || plain(reading).equals(letters.replace('ü', 'v'))) {
                return true;
            }
        }
        return false;
    }

    /** The readings of a character, the usual one first; none for one that is not in the table. */
    public String[] of(char han) {
        String[] readings = toned[han];
        return readings == null ? new String[0] : readings;
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
        Map<String, String> shared = new HashMap<>();
        Tsv.pairs(
                "readings.tsv",
                (han, readings) -> toned[han.charAt(0)] = Arrays.stream(readings.split(",", -1))
                        .map(r -> shared.computeIfAbsent(r, s -> s))
                        .toArray(String[]::new));
        return new Readings(toned);
    }
}
