package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import java.util.List;

/** The width at which all lines of a text were broken, as PDF and old forums do. */
final class WrapWidth {
    private static final int NARROWEST = 18;
    private static final int WIDEST = 80;
    private static final int FEWEST = 8;

    private WrapWidth() {}

    /** The width in characters; 0 where lines are not broken at one. */
    static int of(List<Passage> passages) {
        int[] open = new int[WIDEST + 3];
        int lines = 0;
        for (Passage passage : passages) {
            String text = passage instanceof Line line ? line.text() : "";
            if (text.length() < NARROWEST) {
                continue;
            }
            lines++;
            if (text.length() <= WIDEST && !Han.isStop(text.charAt(text.length() - 1))) {
                open[text.length()]++;
            }
        }
        return widest(open, lines);
    }

    private static int widest(int[] open, int lines) {
        for (int width = WIDEST; width >= NARROWEST; width--) {
            int near = open[width] + open[width - 1] + open[width - 2];
            if (open[width] > 0 && near >= FEWEST && near * 2 > lines) {
                return width;
            }
        }
        return 0;
    }
}
