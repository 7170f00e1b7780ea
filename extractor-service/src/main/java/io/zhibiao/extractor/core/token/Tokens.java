package io.zhibiao.extractor.core.token;

import java.util.List;

/** The tokens of a text in order; they do not overlap. */
public record Tokens(String text, List<Token> list) {
    /** Index of the first token that starts at or behind this offset. */
    public int from(int offset) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The token at an index. */
    public Token get(int index) {
        return list.get(index);
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }
}
