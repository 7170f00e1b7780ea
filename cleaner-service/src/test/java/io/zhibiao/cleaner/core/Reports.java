package io.zhibiao.cleaner.core;

import io.zhibiao.cleaner.core.language.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Paragraphs of our own, put together at random from clauses in the manner of reports. */
public final class Reports {
    private static final List<String> CLAUSES = clauses();
    private static final char[] TRADITIONAL = traditional();
    private static final String[] QUOTED = {"三保", "双减", "新市民", "小升规", "小巨人", "稳岗", "名优特", "安居", "强基", "名校"};

    private Reports() {}

    /** A paragraph in simplified script, with figures in some of its sentences. */
    public static String paragraph(Random random) {
        StringBuilder text = new StringBuilder();
        int sentences = 2 + random.nextInt(4);
        for (int s = 0; s < sentences; s++) {
            int clauses = 1 + random.nextInt(3);
            for (int c = 0; c < clauses; c++) {
                text.append(c == 0 ? "" : "，").append(clause(random));
            }
            text.append('。');
        }
        return text.toString();
    }

    private static String clause(Random random) {
        String clause = CLAUSES.get(random.nextInt(CLAUSES.size()));
        return switch (random.nextInt(8)) {
            case 0 -> clause + (1 + random.nextInt(99)) + "." + random.nextInt(10) + "%";
            case 1 -> "“" + QUOTED[random.nextInt(QUOTED.length)] + "”行动中" + clause;
            default -> clause;
        };
    }

    /** The text in traditional script, character by character, as rewriters do. */
    public static String traditional(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(TRADITIONAL[text.charAt(i)]);
        }
        return out.toString();
    }

    private static char[] traditional() {
        char[] map = new char[0x10000];
        Script script = Script.standard();
        for (int c = 0xffff; c >= 0; c--) {
            map[c] = map[c] == 0 ? (char) c : map[c];
            char simple = script.simplified((char) c);
            if (simple != c && script.isSimplifiedOnly(simple) && isGbk((char) c)) {
                map[simple] = (char) c;
            }
        }
        return map;
    }

    private static boolean isGbk(char c) {
        return java.nio.charset.Charset.forName("GBK").newEncoder().canEncode(c);
    }

    private static List<String> clauses() {
        try (InputStream stream = Reports.class.getResourceAsStream("/io/zhibiao/cleaner/core/clauses.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
