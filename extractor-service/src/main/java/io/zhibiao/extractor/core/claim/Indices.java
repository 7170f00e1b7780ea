package io.zhibiao.extractor.core.claim;

/** Indices, for which the year before is 100 (居民消费价格指数为101.2). */
final class Indices {
    static final double LEAST = 50;
    static final double GREATEST = 200;
    static final String NAME = "指数";

    private Indices() {}

    /** Whether the name that ends here names an index. */
    static boolean named(String text, int from, int end) {
        return text.startsWith(NAME, beforeBracket(text, from, end) - NAME.length());
    }

    /** 居民消费价格总指数（CPI）: where a name ends in front of its bracket. */
    static int beforeBracket(String text, int from, int end) {
        if (end <= from || "）)".indexOf(text.charAt(end - 1)) < 0) {
            return end;
        }
        int open = end - 1;
        while (open > from && "（(".indexOf(text.charAt(open)) < 0) {
            open--;
        }
        return open > from ? open : end;
    }
}
