package io.zhibiao.cleaner.core.charset;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Script;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/** How much a decoded text looks like Chinese as it is written: a wrong encoding gives rare characters and holes. */
public final class Plausibility {
    private static final List<Charset> CANDIDATES =
            List.of(Gb18030.CHARSET, Charset.forName("Big5-HKSCS"), Charset.forName("UTF-8"));

    /** Bytes of text that are judged, behind the markup before the first of them. */
    private static final int LOOKED_AT = 4 * 1024;

    private static final double HOLE = 20;

    /** Mean cost below which text is beyond doubt Chinese as it is written; other encodings are not tried then. */
    private static final double USUAL = 8;

    /** What a label weighs: as much as a difference that a few characters make. */
    private static final double LABEL = 0.5;

    private final Lexicon lexicon;
    private final Script script;

    public Plausibility(Lexicon lexicon, Script script) {
        this.lexicon = lexicon;
        this.script = script;
    }

    /** The encoding under which bytes give the most usual text. */
    Charset best(byte[] body, Set<Charset> labelled) {
        Charset best = CANDIDATES.get(0);
        double lowest = Double.POSITIVE_INFINITY;
        int from = Utf8.firstWide(body);
        int length = Math.min(body.length - from, LOOKED_AT);
        for (Charset charset : CANDIDATES) {
            double cost = cost(decoded(body, from, length, charset));
            if (cost < USUAL) {
                return charset;
            }
            cost -= labelled.contains(charset) ? LABEL : 0;
            if (cost < lowest) {
                lowest = cost;
                best = charset;
            }
        }
        return best;
    }

    private static String decoded(byte[] body, int from, int length, Charset charset) {
        return charset.equals(Gb18030.CHARSET)
                ? Gb18030.decode(body, from, length)
                : new String(body, from, length, charset);
    }

    /** Mean cost of the characters beyond ASCII. */
    double cost(String text) {
        double cost = 0;
        int counted = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            counted++;
            cost += cost(c);
        }
        return counted == 0 ? 0 : cost / counted;
    }

    private double cost(char c) {
        if (c == 0xfffd || (c >= 0xe000 && c <= 0xf8ff)) {
            return HOLE;
        }
        return Han.is(c) || Han.isMark(c) ? lexicon.cost(script.simplified(c)) : lexicon.cost(c);
    }
}
