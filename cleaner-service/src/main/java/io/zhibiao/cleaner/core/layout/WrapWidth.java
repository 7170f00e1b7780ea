package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import java.util.List;
import java.util.function.ToIntFunction;

/** The width at which all lines of a text were broken, as PDF and old forums do. */
final class WrapWidth {
    private static final int NARROWEST = 18;
    private static final int WIDEST = 80;
    private static final int FEWEST = 8;
    private static final int SLACK = 3;

    private final int width;
    private final ToIntFunction<String> measure;

    private WrapWidth(int width, ToIntFunction<String> measure) {
        this.width = width;
        this.measure = measure;
    }

    /** The width in characters, or else in columns, of which digits take one and 汉字 two. */
    static WrapWidth of(List<Passage> passages) {
        int characters = widest(passages, String::length, WIDEST);
        return characters > 0
                ? new WrapWidth(characters, String::length)
                : new WrapWidth(widest(passages, WrapWidth::columns, 2 * WIDEST), WrapWidth::columns);
    }

    /** Whether lines are broken at one width. */
    boolean isKnown() {
        return width > 0;
    }

    /** Whether a line is as long as the broken ones. */
    boolean isFull(String line) {
        return measure.applyAsInt(line) >= width - SLACK;
    }

    private static int widest(List<Passage> passages, ToIntFunction<String> measure, int limit) {
        int[] open = new int[limit + 3];
        int lines = 0;
        for (Passage passage : passages) {
            String text = passage instanceof Line line ? line.text() : "";
            if (text.length() < NARROWEST) {
                continue;
            }
            lines++;
            // No line is narrower than it has characters: those of running text need not be measured.
            boolean mayBe = text.length() <= limit && !Han.isStop(text.charAt(text.length() - 1));
            int width = mayBe ? measure.applyAsInt(text) : limit + 1;
            if (width <= limit) {
                open[width]++;
            }
        }
        return widest(open, lines, limit);
    }

    private static int widest(int[] open, int lines, int limit) {
        for (int width = limit; width >= NARROWEST; width--) {
            int near = open[width] + open[width - 1] + open[width - 2];
            if (open[width] > 0 && near >= FEWEST && near * 2 > lines) {
                return width;
            }
        }
        return 0;
    }

    private static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            columns += text.charAt(i) < 0x80 ? 1 : 2;
        }
        return columns;
    }
}
